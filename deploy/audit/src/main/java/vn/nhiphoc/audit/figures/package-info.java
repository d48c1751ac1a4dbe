/** What must be counted of what the log says: persons' stories add up in cells, cells and final facts make rows. */
package vn.nhiphoc.audit.figures;
