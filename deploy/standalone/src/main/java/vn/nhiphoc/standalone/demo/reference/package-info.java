/** The reference data that the demo loads: Hanoi's real units and campaigns, and numbered schools below the units. */
package vn.nhiphoc.standalone.demo.reference;
