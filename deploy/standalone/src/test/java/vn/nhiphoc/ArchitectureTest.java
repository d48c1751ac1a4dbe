package vn.nhiphoc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point inward, across all modules. */
@AnalyzeClasses(packages = "vn.nhiphoc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What a reader of the log may know of it: the facts, their ids, and how they are stored. */
    private static final DescribedPredicate<JavaClass> FACTS = resideInAnyPackage(
            "vn.nhiphoc.aggregates.shared..", "vn.nhiphoc.aggregates.log..", "vn.nhiphoc.aggregates..messages..");

    @ArchTest
    static final ArchRule aggregatesKnowNobody = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.aggregates..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.nhiphoc..")
                    .and(DescribedPredicate.not(resideInAPackage("vn.nhiphoc.aggregates.."))));

    @ArchTest
    static final ArchRule ingestKnowsAggregatesOnly = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.nhiphoc.analytics..",
                    "vn.nhiphoc.dashboards..",
                    "vn.nhiphoc.standalone..",
                    "vn.nhiphoc.embedded..",
                    "org.apache.flink..",
                    "com.clickhouse..");

    @ArchTest
    static final ArchRule analyticsReadsFactsNeverAggregates = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.analytics..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.nhiphoc.aggregates..").and(DescribedPredicate.not(FACTS)));

    @ArchTest
    static final ArchRule analyticsKnowsNoAxon = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule dashboardsReadClickHouseOnly = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.dashboards..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.nhiphoc.aggregates..",
                    "vn.nhiphoc.ingest..",
                    "vn.nhiphoc.analytics..",
                    "vn.nhiphoc.standalone..",
                    "vn.nhiphoc.embedded..",
                    "org.postgresql..",
                    "org.apache.flink..");

    @ArchTest
    static final ArchRule theDemoSharesNoCodeWithTheJobs = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.standalone.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.nhiphoc.analytics..", "vn.nhiphoc.aggregates..");

    /** What checks the figures must not share a mistake with what makes them. */
    @ArchTest
    static final ArchRule theAuditKnowsNobody = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.audit..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("vn.nhiphoc..", "org.apache.flink..", "org.axonframework..")
                    .and(DescribedPredicate.not(resideInAPackage("vn.nhiphoc.audit.."))));

    @ArchTest
    static final ArchRule nothingIsCountedByTheAudit = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.nhiphoc.analytics..",
                    "vn.nhiphoc.aggregates..",
                    "vn.nhiphoc.ingest..",
                    "vn.nhiphoc.dashboards..",
                    "vn.nhiphoc.standalone.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.nhiphoc.audit..");

    @ArchTest
    static final ArchRule embeddedServersKnowNobody = noClasses()
            .that()
            .resideInAPackage("vn.nhiphoc.embedded..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.nhiphoc..")
                    .and(DescribedPredicate.not(resideInAPackage("vn.nhiphoc.embedded.."))));
}
