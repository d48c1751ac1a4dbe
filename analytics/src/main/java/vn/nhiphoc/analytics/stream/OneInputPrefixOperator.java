package vn.nhiphoc.analytics.stream;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** A {@link PrefixOperator} over one keyed input. */
public abstract class OneInputPrefixOperator<K, E, OUT> extends PrefixOperator<K, E, OUT>
        implements OneInputStreamOperator<E, OUT> {
    private static final long serialVersionUID = 1L;

    protected OneInputPrefixOperator(TypeSerializer<E> elements) {
        super(elements);
    }

    @Override
    public void processElement(StreamRecord<E> element) {
        hold(element);
    }
}
