/** Who may do what: bearer keys with a role and a scope of units, and the filter that guards the whole server. */
package vn.nhiphoc.ingest.access;
