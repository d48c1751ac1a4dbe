package vn.nhiphoc.aggregates.shared;

import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;

/** Axon's fixtures as our aggregates run: a command names its aggregate. */
public final class Fixtures {

    private Fixtures() {}

    public static <A> FixtureConfiguration<A> of(Class<A> aggregate) {
        return new AggregateTestFixture<>(aggregate)
                .registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).aggregateId(), null));
    }

    /** An answer that refuses with those codes. */
    public static Matcher<Object> refusal(String codes) {
        return Matchers.matches(answer -> Sample.inShort((Answer) answer).equals(codes));
    }
}
