package org.kiosque.server;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.kiosque.server.command.Commands;

/** The program: one command line, read by {@link Commands}. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Before anything logs: the web server's log manager must be the first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(Commands.run(args));
    }
}
