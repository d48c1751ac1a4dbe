/** Stage 1: what each activity contributes to its unit, and its own rows. */
package vn.nhiphoc.analytics.activity;
