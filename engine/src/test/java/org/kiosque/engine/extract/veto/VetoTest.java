package org.kiosque.engine.extract.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.tree.Trees;

class VetoTest {

    private static final Trees LONE_LEAF = new Trees(0.5f, new int[0], new short[0], new float[0], new int[0]);
    private static final Trees ONE_SPLIT =
            new Trees(0, new int[] {0}, new short[] {1, -1, -1}, new float[] {3f, -2f, 2f}, new int[] {1, 0, 0});
    private static final Veto VETO = new Veto(LONE_LEAF, LONE_LEAF, 0.3, 0.8);

    @Test
    void aRowGoesLeftUpToTheBoundAndRightAboveIt() {
        assertThat(ONE_SPLIT.logit(new float[] {9, 3})).isEqualTo(-2);
        assertThat(ONE_SPLIT.logit(new float[] {0, 3.5f})).isEqualTo(2);
        assertThat(LONE_LEAF.logit(new float[0])).isEqualTo(0.5);
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        Model model = new Model(new Veto(LONE_LEAF, ONE_SPLIT, 0.3, 0.8), ONE_SPLIT);
        byte[] written = written(model);
        Model read = Model.read(new ByteArrayInputStream(written));
        assertThat(written(read)).isEqualTo(written);
        assertThat(read.trust().logit(new float[] {0, 4})).isEqualTo(2);
    }

    @Test
    void anotherFileIsNoModel() {
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theShippedModelKnowsAsManyNumbersAsARowHas() {
        Scene scene = scene(true, true, false);
        assertThat(Arrays.stream(Model.shipped().veto().judge(scene)).boxed())
                .hasSize(3)
                .allMatch(p -> p > 0 && p < 1);
    }

    @Test
    void aBlockGoesOrComesOnlyWhenTheOpinionIsFarFromTheRules() {
        assertThat(VETO.decide(scene(true, true, false, false), new double[] {.9, .2, .7, .9}))
                .containsExactly(true, false, false, true);
    }

    @Test
    void aBlockFarFromAllOthersDoesNotComeBack() {
        boolean[] kept = new boolean[12];
        double[] likely = new double[12];
        kept[0] = true;
        likely[0] = likely[5] = likely[11] = .9;
        boolean[] in = VETO.decide(scene(kept), likely);
        assertThat(in[5]).isTrue();
        assertThat(in[11]).isTrue();
        likely[5] = 0;
        assertThat(VETO.decide(scene(kept), likely)[11]).isFalse();
    }

    @Test
    void anOpinionThatLeavesHardlyAnythingIsNotHeard() {
        assertThat(VETO.decide(scene(true, true, true, true), new double[] {.1, .1, .1, .9}))
                .containsExactly(true, true, true, true);
    }

    private static byte[] written(Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static Scene scene(boolean... kept) {
        Element body = new Element("body");
        List<Piece> pieces = new ArrayList<>();
        for (boolean each : kept) {
            Element paragraph = body.appendElement("p").text("Three boats came home before the storm broke.");
            Piece.Traits traits = new Piece.Traits(true, false, false, false, false, false, false, each);
            pieces.add(new Piece(paragraph, 0, paragraph.text(), 0, 0, traits));
        }
        return new Scene(body, body, "Three boats", "", "", element -> false, element -> false, pieces);
    }
}
