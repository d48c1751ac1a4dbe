/** Commands that talk to the system that runs in a data directory, over its HTTP intake like any other client. */
@NullMarked
package vn.nhiphoc.standalone.client;

import org.jspecify.annotations.NullMarked;
