package org.kiosque.server.command;

import picocli.CommandLine.Option;

/** Where the site is served. */
final class WebOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The site's port; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches;"
                    + " whoever reaches another address can read, comment and change what is followed.")
    private String host = "127.0.0.1";

    int port() {
        return port;
    }

    String host() {
        return host;
    }
}
