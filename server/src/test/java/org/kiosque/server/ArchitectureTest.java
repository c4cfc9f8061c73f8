package org.kiosque.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kiosque.server");

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.kiosque.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void fetchingStoringAndIndexingDoNotKnowEachOther() {
        alone("fetch", "store", "index");
        alone("store", "fetch", "index");
        alone("index", "fetch", "store");
    }

    @Test
    void nothingBelowThePagesKnowsThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kiosque.server", server("web"), server("command"), server("tool"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(server("web"), server("command"), server("tool"))
                .check(SERVER);
    }

    @Test
    void theTimeComesFromAnInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(server("command"), server("tool"))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVER);
    }

    private static void alone(String one, String... others) {
        noClasses()
                .that()
                .resideInAPackage(server(one))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(java.util.Arrays.stream(others)
                        .map(ArchitectureTest::server)
                        .toArray(String[]::new))
                .check(SERVER);
    }

    private static String server(String name) {
        return "org.kiosque.server." + name + "..";
    }
}
