package org.kiosque.server.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a delivery: header {@code X-Hub-Signature}, {@code method=hex} (WebSub 8). */
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** Whether a header signs a body with a secret; compares in constant time. */
    static boolean isValid(@Nullable String header, byte[] body, String secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        String method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        try {
            return method != null
                    && MessageDigest.isEqual(
                            mac(method, body, secret),
                            HexFormat.of().parseHex(header.substring(equals + 1).strip()));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    static byte[] mac(String method, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + method, e);
        }
    }
}
