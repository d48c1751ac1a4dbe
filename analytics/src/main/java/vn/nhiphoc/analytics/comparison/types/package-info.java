/** Which activity type of an older year is compared with which of a newer one. */
package vn.nhiphoc.analytics.comparison.types;
