package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Session;

/** The fixtures of the tools, and how a tool is called on them. */
final class ToolFiles {

    private ToolFiles() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(ToolFiles.class.getResource("/tool/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String file(String name) {
        return path(name).toString();
    }

    static Session run(String input, String... arguments) {
        return Session.run(Tools::commands, input, arguments);
    }

    static List<JsonNode> json(Session session) {
        return session.lines().stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
    }
}
