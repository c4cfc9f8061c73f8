package org.kiosque.server.store;

import java.util.Optional;

/** Small facts that must outlive the process, by key. */
public final class Settings {

    private final Store store;

    public Settings(Store store) {
        this.store = store;
    }

    public Optional<String> find(String key) {
        return store.read(handle -> handle.createQuery("select value from setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    public void put(String key, String value) {
        store.change(handle ->
                handle.createUpdate("""
                        insert into setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value""").bind("key", key).bind("value", value).execute());
    }
}
