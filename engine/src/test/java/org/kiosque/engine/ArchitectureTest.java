package org.kiosque.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "org.kiosque.engine.";
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kiosque.engine");

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "extract", "enrich", "copies", "cluster", "answer"})
    void aStageKnowsNoOtherStage(String stage) {
        String[] others = java.util.stream.Stream.of("feed", "extract", "enrich", "copies", "cluster", "answer")
                .filter(other -> !other.equals(stage))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ENGINE);
    }

    @Test
    void nothingReadsTheClockStartsAThreadOrTouchesFilesAndNetwork() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..")
                .check(ENGINE);
    }
}
