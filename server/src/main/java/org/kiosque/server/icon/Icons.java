package org.kiosque.server.icon;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Store;

/** The icons on file, by publishers' hosts. */
public final class Icons {

    /** For how long no icon is asked for again, whatever came of it. */
    static final Duration REST = Duration.ofDays(7);

    private final Store store;

    public Icons(Store store) {
        this.store = store;
    }

    /**
     * A publisher whose icon is to be asked for.
     *
     * @param host as in {@code publisher}
     * @param home the site's page
     * @param told the picture that one of its feeds names, or null
     * @param source where the icon on file came from, or null
     * @param etag its validator, or null
     * @param lastModified likewise
     */
    record Due(
            String host,
            String home,
            @Nullable String told,
            @Nullable String source,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** A publisher that was not asked for a week, those never asked first. */
    Optional<Due> next(Instant now) {
        return store.read(handle -> handle.createQuery("""
            select p.host, p.home, i.source, i.etag, i.last_modified,
              (select f.icon from feed f where f.home = p.home and f.icon is not null limit 1) as told
            from publisher p left join icon i on i.host = p.host
            where i.asked is null or i.asked <= :before order by i.asked, p.id limit 1\
            """)
                .bind("before", now.minus(REST))
                .map(ConstructorMapper.of(Due.class))
                .findFirst());
    }

    /** Notes that a publisher was asked; what is on file stays. */
    void asked(String host, Instant now) {
        store.change(handle -> handle.createUpdate("insert into icon (host, asked) values (:host, :now)"
                        + " on conflict (host) do update set asked = excluded.asked")
                .bind("host", host)
                .bind("now", now)
                .execute());
    }

    /** Files an icon in the place of an earlier one. */
    void keep(String host, Icon icon, Instant now) {
        store.change(handle -> handle.createUpdate("""
            insert into icon (host, asked, source, etag, last_modified, png, digest)
            values (:host, :now, :source, :etag, :modified, :png, :digest)
            on conflict (host) do update set asked = excluded.asked, source = excluded.source,
              etag = excluded.etag, last_modified = excluded.last_modified, png = excluded.png,
              digest = excluded.digest\
            """)
                .bind("host", host)
                .bind("now", now)
                .bind("source", icon.source())
                .bind("etag", icon.etag())
                .bind("modified", icon.lastModified())
                .bind("png", icon.png())
                .bind("digest", icon.digest())
                .execute());
    }

    /** Where this site serves a host's icon; an icon that changes gets another path. */
    public static String path(String host, String digest) {
        return "/icon/" + host + '/' + digest;
    }

    /** Where this site serves the icons on file, by host. */
    public Map<String, String> paths() {
        return store.read(handle -> {
            Map<String, String> paths = new HashMap<>();
            handle.createQuery("select host, digest from icon where digest is not null")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(icon -> paths.put(icon.getKey(), path(icon.getKey(), icon.getValue())));
            return paths;
        });
    }

    /** The icon of a host as PNG. */
    public Optional<byte[]> find(String host) {
        return store.read(handle -> handle.createQuery("select png from icon where host = :host and png is not null")
                .bind("host", host)
                .mapTo(byte[].class)
                .findFirst());
    }
}
