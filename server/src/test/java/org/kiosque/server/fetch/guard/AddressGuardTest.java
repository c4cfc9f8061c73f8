package org.kiosque.server.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(Set.of("*.localhost:8090", "news.internal:80"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001:0:4136::1",
                "fd00:ec2::254"
            })
    void anAddressOfNoPublicNetworkIsForbidden(String address) {
        assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:4700::1", "2a00::1"})
    void anAddressOfThePublicInternetIsOpen(String address) {
        assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        var resolver = guard.resolver(host -> List.of(InetAddress.ofLiteral("10.0.0.7")));
        assertThatThrownBy(() -> resolver.lookup("rebind.example")).hasMessageContaining("inside this network");
    }

    @Test
    void ofANameThatLeadsInsideAndOutsideOnlyTheOutsideIsUsed() throws Exception {
        var outside = InetAddress.ofLiteral("93.184.216.34");
        var resolver = guard.resolver(host -> List.of(InetAddress.ofLiteral("127.0.0.1"), outside));
        assertThat(resolver.lookup("mixed.example")).containsExactly(outside);
    }

    @Test
    void anExemptHostIsOpenOnItsPortAlone() {
        assertThat(guard.refusal("vigie.localhost", 8090)).isEmpty();
        assertThat(guard.refusal("vigie.localhost", 8091)).isPresent();
        assertThat(guard.refusal("news.internal", 80)).isEmpty();
        assertThat(guard.refusal("news.internal", 443)).isPresent();
        assertThat(guard.refusal("localhost", 8090)).isPresent();
    }

    @Test
    void anExemptIPv6AddressIsFoundHoweverItIsWritten() {
        var own = new AddressGuard(Set.of("[::1]:8090"));
        assertThat(own.refusal("::1", 8090)).isEmpty();
        assertThat(own.opens(new InetSocketAddress(InetAddress.ofLiteral("0:0:0:0:0:0:0:1"), 8090)))
                .isTrue();
        assertThat(own.opens(new InetSocketAddress(InetAddress.ofLiteral("::1"), 8091)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":80", "localhost:", "localhost:http", "localhost:-1"})
    void anExemptionWithoutHostOrPortIsAnError(String exemption) {
        assertThatThrownBy(() -> new AddressGuard(Set.of(exemption))).hasMessageContaining("HOST:PORT");
    }

    @Test
    void aSocketConnectsToNoForbiddenAddressWhateverNameItCarries() throws Exception {
        var tried = new ArrayList<InetSocketAddress>();
        var sockets = guard.sockets(tried::add);
        for (var address : List.of(
                InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.getByAddress("public.example", new byte[] {10, 0, 0, 1}),
                InetAddress.getByAddress("vigie.localhost", new byte[] {127, 0, 0, 1}))) {
            try (var socket = sockets.createSocket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, 8091), 1000))
                        .isInstanceOf(ForbiddenAddressException.class);
            }
        }
        assertThat(tried).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "a.localhost", "10.0.0.1", "2130706433"})
    void aHostThatItsNameGivesAwayIsRefused(String host) {
        assertThat(guard.refusal(host, 80)).isPresent();
    }
}
