package vn.nhiphoc.aggregates.recording;

/**
 * An aggregate as its facts leave it.
 *
 * @param facts how many they are, which is the sequence number of the next one
 */
public record Folded<S>(S state, long facts) {}
