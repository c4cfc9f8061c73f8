package org.kiosque.server.web.dossier;

import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;
import org.kiosque.engine.proof.Evidence;
import org.kiosque.engine.text.Span;
import org.kiosque.server.model.LanguageModel;
import org.kiosque.server.model.ProvenWriter;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.page.Origin;
import org.kiosque.server.web.page.Reader;

/**
 * Answers a question as events: first the passages, word for word; then, with a model, the sentences that they prove,
 * as they come. It ends with {@code done}. Who closes the stream stops the model.
 */
@ApplicationScoped
class AnswerStream {

    private static final int PASSAGES = 8;

    private final Texts texts;
    private final LanguageModel model;
    private final Library library;
    private final Clock clock;

    AnswerStream(Texts texts, LanguageModel model, Library library, Clock clock) {
        this.texts = texts;
        this.model = model;
        this.library = library;
        this.clock = clock;
    }

    Multi<OutboundSseEvent> answer(Subject subject, DossierDesk.Asked asked, Reader reader, Sse sse) {
        return Multi.createFrom()
                .emitter(emitter -> Thread.startVirtualThread(() -> run(subject, asked, reader, sse, emitter)));
    }

    private void run(
            Subject subject,
            DossierDesk.Asked asked,
            Reader reader,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        try {
            if (!asked.question().isEmpty()) {
                texts.find(subject, reader)
                        .ifPresentOrElse(
                                read -> new Answering(read, reader, sse, emitter).run(asked),
                                () -> emitter.emit(
                                        sse.newEvent("passages", passages(DossierDesk.untold(asked), reader))));
            }
            emitter.emit(sse.newEvent("done", "."));
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }

    private static String passages(DossierView.Reply reply, Reader reader) {
        return Fragments.passages(reply).setLocale(reader.language()).render();
    }

    private final class Answering {
        private final Texts.Read read;
        private final Reader reader;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;

        Answering(Texts.Read read, Reader reader, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.read = read;
            this.reader = reader;
            this.sse = sse;
            this.emitter = emitter;
        }

        void run(DossierDesk.Asked asked) {
            var reply = DossierDesk.reply(read, asked.question(), asked.previous(), reader);
            send("passages", passages(reply, reader));
            if (!model.name().isEmpty() && reply.found()) {
                write(Answerer.carried(asked.question(), asked.previous(), reader.language()));
            }
        }

        private void write(String question) {
            List<Citation> citations = citations(question);
            List<ProvenWriter.Passage> passages = citations.stream()
                    .map(citation -> new ProvenWriter.Passage(
                            new Evidence(citation.article(), new Span(citation.start(), citation.end())),
                            citation.text()))
                    .toList();
            if (passages.isEmpty()) {
                return;
            }
            var result = new ProvenWriter(model)
                    .answer(
                            question,
                            reader.language(),
                            passages,
                            sentence -> send("sentence", sentence(sentence, citations)),
                            emitter::isCancelled);
            if (!result.sentences().isEmpty()) {
                send(
                        "label",
                        Fragments.label(
                                        model.name(),
                                        result.dropped(),
                                        clock.instant().toString(),
                                        origin(citations))
                                .setLocale(reader.language())
                                .render());
            }
        }

        private RawString origin(List<Citation> citations) {
            List<Long> articles = citations.stream()
                    .map(citation -> Long.valueOf(citation.article()))
                    .distinct()
                    .toList();
            return Origin.generated(".generated", model.name(), clock.instant().toString(), articles);
        }

        private String sentence(ProvenWriter.Sentence sentence, List<Citation> citations) {
            List<DossierView.Cited> proofs = DossierDesk.cited(
                    read, sentence.passages().stream().map(citations::get).toList(), reader);
            return Fragments.sentence(sentence.text(), proofs)
                    .setLocale(reader.language())
                    .render();
        }

        /** The likeliest passages of articles whose publishers don't reserve mining. */
        private List<Citation> citations(String question) {
            Study study = read.answerer().study(question, this::maySend);
            List<Citation> citations = new ArrayList<>();
            Ranking.of(study, Weights.shipped()).ranked().stream()
                    .map(ranked -> ranked.line().citation())
                    .distinct()
                    .limit(PASSAGES)
                    .forEach(citations::add);
            return citations;
        }

        private boolean maySend(String article) {
            return library.reserved(Long.parseLong(article)).mayMine();
        }

        private void send(String name, String data) {
            emitter.emit(sse.newEvent(name, data));
        }
    }
}
