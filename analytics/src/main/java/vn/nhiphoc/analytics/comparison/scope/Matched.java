package vn.nhiphoc.analytics.comparison.scope;

import java.util.List;

/** All groups that lie in a subtree, of which those count that have the figure in both years. */
public record Matched(String key, List<Target> groups) {}
