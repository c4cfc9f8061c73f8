package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The messages of a compiled gettext catalogue ({@code .mo}). */
final class Catalogue {

    private Catalogue() {}

    static Map<String, String> read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int size = in.getInt(8);
        int keys = in.getInt(12);
        int values = in.getInt(16);
        Map<String, String> messages = new HashMap<>();
        for (int i = 0; i < size; i++) {
            messages.put(text(in, keys + 8 * i), text(in, values + 8 * i));
        }
        return messages;
    }

    private static String text(ByteBuffer in, int at) {
        byte[] bytes = new byte[in.getInt(at)];
        in.get(in.getInt(at + 4), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
