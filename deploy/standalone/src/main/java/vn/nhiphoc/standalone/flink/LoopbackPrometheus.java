package vn.nhiphoc.standalone.flink;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.jspecify.annotations.Nullable;

/** Flink's own reporter listens on all addresses; this one on 127.0.0.1, and is the same otherwise. */
public final class LoopbackPrometheus extends AbstractPrometheusReporter {
    private @Nullable HTTPServer http;

    static void configure(Configuration cluster, int port) {
        cluster.setString("metrics.reporters", "prometheus");
        cluster.setString("metrics.reporter.prometheus.factory.class", LoopbackPrometheusFactory.class.getName());
        cluster.setString("metrics.reporter.prometheus.port", Integer.toString(port));
        cluster.setString("metrics.reporter.prometheus.filterLabelValueCharacters", "false");
    }

    @Override
    public void open(MetricConfig config) {
        super.open(config);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), config.getInteger("port", 0));
        try {
            http = new HTTPServer(address, collected(), true);
        } catch (IOException e) {
            throw new IllegalStateException("cannot listen for Prometheus on " + address, e);
        }
    }

    /** Flink keeps its registry to its own package. */
    private CollectorRegistry collected() {
        try {
            Field registry = AbstractPrometheusReporter.class.getDeclaredField("registry");
            registry.setAccessible(true);
            return (CollectorRegistry) registry.get(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Flink keeps its figures elsewhere", e);
        }
    }

    @Override
    public void close() {
        if (http != null) {
            http.stop();
        }
        super.close();
    }
}
