package org.kiosque.engine.extract.veto;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.kiosque.engine.tree.Trees;

/**
 * All that was learned: the opinion on blocks, and how far to trust the text as a whole. It is kept in one file of
 * numbers beside this class, which {@code TrainVeto} of the module bench writes.
 *
 * @param veto the opinion on blocks
 * @param trust over the rows of {@link Impression}: whether a page's text is complete and clean
 */
public record Model(Veto veto, Trees trust) {

    private static final int MAGIC = 0x4b56_0001;

    private static final class Shipped {
        private static final Model MODEL = load();

        private static Model load() {
            try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream("veto.model"))) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("unreadable model", e);
            }
        }
    }

    /** The model that comes with the program. */
    public static Model shipped() {
        return Shipped.MODEL;
    }

    /** Reads what {@link #write} wrote. */
    public static Model read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model, or of another version");
        }
        double least = in.readDouble();
        double most = in.readDouble();
        return new Model(new Veto(Trees.read(in), Trees.read(in), least, most), Trees.read(in));
    }

    /** Writes the model in the form of its file; the same model gives the same bytes. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeDouble(veto.least());
        out.writeDouble(veto.most());
        veto.first().write(out);
        veto.second().write(out);
        trust.write(out);
        out.flush();
    }
}
