package vn.nhiphoc.aggregates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "vn.nhiphoc.aggregates", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule whatReadersUseNeedsNoAxon = noClasses()
            .that()
            .resideInAnyPackage("..aggregates.shared..", "..aggregates.log..", "..aggregates..messages..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule featuresKnowNoStore = noClasses()
            .that()
            .resideInAnyPackage(
                    "..aggregates.catalogue..",
                    "..aggregates.campaign..",
                    "..aggregates.activity..",
                    "..aggregates.outcome..",
                    "..aggregates.attendance..",
                    "..aggregates.summary..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..aggregates.eventstore..", "..aggregates.intake..", "..aggregates.registry..");

    @ArchTest
    static final ArchRule nobodyDecidesByTheClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "..aggregates.shared..",
                    "..aggregates.catalogue..",
                    "..aggregates.campaign..",
                    "..aggregates.activity..",
                    "..aggregates.outcome..",
                    "..aggregates.attendance..",
                    "..aggregates.summary..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");
}
