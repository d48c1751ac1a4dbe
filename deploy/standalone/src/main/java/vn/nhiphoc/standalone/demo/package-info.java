/** The demo: a simulated week through the HTTP intake, and every figure of the views held against its own truth. */
package vn.nhiphoc.standalone.demo;
