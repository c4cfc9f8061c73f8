package org.kiosque.server.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatientDnsTest {

    @Test
    void anAnswerIsPassedOn() throws UnknownHostException {
        var address = InetAddress.ofLiteral("93.184.216.34");
        var names = new PatientDns(host -> List.of(address), Duration.ofSeconds(60));
        assertThat(names.lookup("news.example")).containsExactly(address);
    }

    @Test
    void aNameServerThatIsSilentIsGivenUp() {
        var never = new CountDownLatch(1);
        var names = new PatientDns(
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                Duration.ofMillis(50));
        assertThatThrownBy(() -> names.lookup("silent.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("in time");
    }

    @Test
    void aNameWithoutAnAddressIsNamed() {
        var names = new PatientDns(
                host -> {
                    throw new UnknownHostException(host);
                },
                Duration.ofSeconds(60));
        assertThatThrownBy(() -> names.lookup("no.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("no.example has no address");
    }
}
