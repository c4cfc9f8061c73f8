package org.kiosque.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The database of one data folder: SQLite with a write-ahead log, one connection that writes and a few that read.
 * Its tables are described in {@code db/migration}. What {@link #write} returned from survives a crash.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 6;
    private static final int BUSY_MILLIS = 15_000;
    private static final int CACHE_KIB = 16 * 1024;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private Store(Path file) {
        writing = pool(file, 1, TransactionMode.IMMEDIATE);
        Flyway.configure().dataSource(writing).load().migrate();
        reading = pool(file, READERS, TransactionMode.DEFERRED);
        writer = jdbi(writing);
        reader = jdbi(reading);
    }

    /** Opens the database of a folder, makes both where they are missing and brings the schema up to date. */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be made: " + folder, e);
        }
        return new Store(folder.resolve("kiosque.db"));
    }

    /** Runs one transaction that changes something; transactions of this kind run one after another. */
    public <T> T write(Function<Handle, T> work) {
        return writer.inTransaction(work::apply);
    }

    /** {@link #write} without a result. */
    public void change(Consumer<Handle> work) {
        writer.useTransaction(work::accept);
    }

    /** Reads from one consistent snapshot. */
    public <T> T read(Function<Handle, T> work) {
        return reader.inTransaction(work::apply);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static HikariDataSource pool(Path file, int size, TransactionMode mode) {
        var config = new HikariConfig();
        config.setDataSource(sqlite(file, mode));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setPoolName(mode.name());
        config.setConnectionTimeout(2L * BUSY_MILLIS);
        return new HikariDataSource(config);
    }

    private static SQLiteDataSource sqlite(Path file, TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Jdbi jdbi(HikariDataSource source) {
        return Jdbi.create(source)
                .registerArgument(new InstantArgument())
                .registerColumnMapper(Instant.class, (row, column, context) -> {
                    long millis = row.getLong(column);
                    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
                });
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(java.sql.Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
