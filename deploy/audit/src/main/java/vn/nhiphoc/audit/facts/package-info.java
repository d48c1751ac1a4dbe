/** What the log says, read from its JSON by the audit's own hand: definitions, activities, attendance lines. */
package vn.nhiphoc.audit.facts;
