/** The real units of Hanoi and Hai Phong before and since 1 July 2025, their lineage, and the codes of the week. */
@NullMarked
package vn.nhiphoc.standalone.reference;

import org.jspecify.annotations.NullMarked;
