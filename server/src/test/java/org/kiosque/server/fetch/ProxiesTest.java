package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private static final URI PLAIN = URI.create("http://news.example/");
    private static final URI SECURE = URI.create("https://news.example/");

    @Test
    void withoutAnySettingRequestsGoStraight() {
        assertThat(Proxies.of(null, Map.of())).isEqualTo(Proxies.NONE);
        assertThat(Proxies.NONE.through(PLAIN)).isEmpty();
    }

    @Test
    void theEnvironmentSetsAProxyForEachScheme() {
        var proxies = Proxies.of(null, Map.of("http_proxy", "one:3128", "HTTPS_PROXY", "http://two:3129"));
        assertThat(proxies.through(PLAIN)).contains(URI.create("http://one:3128"));
        assertThat(proxies.through(SECURE)).contains(URI.create("http://two:3129"));
        assertThat(Proxies.of(null, Map.of("ALL_PROXY", "http://three:1080")).through(SECURE))
                .contains(URI.create("http://three:1080"));
    }

    @Test
    void theOptionWinsOverTheEnvironment() {
        var environment = Map.of("HTTPS_PROXY", "http://two:3129");
        assertThat(Proxies.of("http://own", environment).through(SECURE)).contains(URI.create("http://own"));
        assertThat(Proxies.of("http://own", environment).authorities()).containsExactly("own:8080");
        assertThat(Proxies.of("none", environment)).isEqualTo(Proxies.NONE);
    }

    @Test
    void namesToBeAskedStraightAreMeantWithAllBelowThem() {
        var proxies = Proxies.of("http://p:1", Map.of("no_proxy", "news.example, .inner.example"));
        assertThat(proxies.through(PLAIN)).isEmpty();
        assertThat(proxies.through(URI.create("http://a.inner.example/"))).isEmpty();
        assertThat(proxies.through(URI.create("http://badnews.example/"))).isPresent();
        assertThat(Proxies.of("http://p:1", Map.of("NO_PROXY", "*")).through(SECURE))
                .isEmpty();
    }

    @Test
    void aSocksProxyWhichNamesHostsPastTheGuardIsRefused() {
        assertThatThrownBy(() -> Proxies.of("socks5://p:1080", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SOCKS");
        assertThatThrownBy(() -> Proxies.of(null, Map.of("ALL_PROXY", "socks5h://p:1080")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatIsNoProxysIsAnErrorWithoutThePassword() {
        assertThatThrownBy(() -> Proxies.of("ftp://user:secret@p:1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://HOST:PORT")
                .hasMessageNotContaining("secret");
    }
}
