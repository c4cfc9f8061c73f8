package org.kiosque.server.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldMapTest {

    private static final String ISTANBUL = "Q406";
    private static final String MUMBAI = "city:mumbai";
    private static final String BUENOS_AIRES = "city:buenos-aires";

    private final WorldMap map = new WorldMap("fr");

    @Test
    void everyPlaceIsWithinThePartThatIsShown() {
        var drawn = map.draw(Map.of(ISTANBUL, 2, MUMBAI, 1, BUENOS_AIRES, 3));
        double[] box = Arrays.stream(drawn.box().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(drawn.marks()).hasSize(3).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(box[0], box[0] + box[2]);
            assertThat(mark.y()).isBetween(box[1], box[1] + box[3]);
        });
        assertThat(box[2]).isCloseTo(2 * box[3], within(.2));
    }

    @Test
    void placesAreCalledAsTheReaderCallsThemTheMostNamedFirst() {
        assertThat(map.draw(Map.of(ISTANBUL, 1, MUMBAI, 3)).names()).isEqualTo("Bombay, Istanbul");
    }

    @Test
    void ofTwoNamesInOnePlaceOneIsWritten() {
        var drawn = map.draw(Map.of(ISTANBUL, 5, "country:MU", 1, "Q878", 1, "Q43", 1));
        assertThat(drawn.marks())
                .filteredOn(mark -> mark.name().equals("Istanbul"))
                .allMatch(StoryPageView.Mark::named);
        assertThat(drawn.marks())
                .filteredOn(mark -> mark.name().equals("Turquie"))
                .noneMatch(StoryPageView.Mark::named);
    }

    @Test
    void aSinglePlaceIsInTheMiddleOfItsPart() {
        var drawn = map.draw(Map.of(ISTANBUL, 1));
        double[] box = Arrays.stream(drawn.box().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(drawn.marks().getFirst().x()).isCloseTo(box[0] + box[2] / 2, within(.1));
        assertThat(box[2]).isLessThan(WorldMap.WIDTH / 2);
    }
}
