/** What the comparisons of the simulated years must show, computed from their facts by plain code of its own. */
package vn.nhiphoc.standalone.demo.truth.years;
