/** What the stream hands to the store: whole rows of named tables. */
package vn.nhiphoc.analytics.rows;
