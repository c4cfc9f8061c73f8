package org.kiosque.server.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up in threads of its own and gives up after a time. The system's resolver can't be interrupted and holds
 * the thread that carries virtual ones, so that a few dead name servers would stop every visit.
 */
public final class PatientDns implements Dns {

    private static final int LOOKUPS = 32;

    private final Dns names;
    private final Duration patience;
    private final ExecutorService threads;

    public PatientDns(Dns names, Duration patience) {
        this.names = names;
        this.patience = patience;
        var pool = new ThreadPoolExecutor(
                LOOKUPS,
                LOOKUPS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("names-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var answer = threads.submit(() -> names.lookup(host));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException(host + " has no address");
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UnknownHostException(host + " can't be looked up in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException("Stopped while looking up " + host);
        }
    }
}
