package vn.nhiphoc.analytics;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network;
import java.util.HashMap;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import vn.nhiphoc.embedded.testing.Containers;
import vn.nhiphoc.embedded.testing.HostNames;

/** PostgreSQL and ClickHouse as two hosts of a network of their own, each under a name that this JVM resolves. */
final class SeparateHosts implements AutoCloseable {

    static final String LOG = "log.test";
    static final String STORE = "store.test";

    private static final String NETWORK = "nhiphoc-separate-hosts";
    private static final String PLACES = "10.213.77.";

    private final DockerClient docker = DockerClientFactory.instance().client();
    private final Map<String, GenericContainer<?>> hosts =
            Map.of(LOG, Containers.postgres(), STORE, Containers.clickHouse());
    private final Map<String, String> addresses = new HashMap<>();
    private final String network;
    private int next = 10;

    SeparateHosts() {
        network = docker.createNetworkCmd()
                .withName(NETWORK)
                .withIpam(new Network.Ipam().withConfig(new Network.Ipam.Config().withSubnet(PLACES + "0/24")))
                .exec()
                .getId();
        for (GenericContainer<?> host : hosts.values()) {
            host.start();
        }
        connect(LOG);
        connect(STORE);
    }

    void pause(String host) {
        docker.pauseContainerCmd(id(host)).exec();
    }

    void goOn(String host) {
        docker.unpauseContainerCmd(id(host)).exec();
    }

    /** Takes the host off the network; nobody is told. */
    void cut(String host) {
        docker.disconnectFromNetworkCmd()
                .withNetworkId(network)
                .withContainerId(id(host))
                .withForce(true)
                .exec();
    }

    /** Puts it back, always with an address that it has not had before. */
    void connect(String host) {
        String address = PLACES + next++;
        docker.connectToNetworkCmd()
                .withNetworkId(network)
                .withContainerId(id(host))
                .withContainerNetwork(
                        new ContainerNetwork().withIpamConfig(new ContainerNetwork.Ipam().withIpv4Address(address)))
                .exec();
        addresses.put(host, address);
        HostNames.are(addresses);
    }

    private String id(String host) {
        return hosts.get(host).getContainerId();
    }

    @Override
    public void close() {
        hosts.values().forEach(GenericContainer::stop);
        docker.removeNetworkCmd(network).exec();
    }
}
