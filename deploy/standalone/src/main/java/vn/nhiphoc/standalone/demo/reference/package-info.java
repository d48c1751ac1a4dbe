/** The reference data that the demo loads: Hanoi's real units and plan of 2025, and numbered schools below them. */
package vn.nhiphoc.standalone.demo.reference;
