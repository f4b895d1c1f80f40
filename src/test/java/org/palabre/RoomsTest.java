package org.palabre;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The house as drawn in {@code docs/rooms.puml}, and what its rooms have promised. */
@AnalyzeClasses(packages = "org.palabre", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");
    private static final Set<String> CHANCES = Set.of("randomUUID", "random", "shuffle");

    @ArchTest
    static final ArchRule rooms_import_only_what_the_drawing_allows = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("docs", "rooms.puml"), consideringOnlyDependenciesInAnyPackage("org.palabre..")));

    @ArchTest
    static final ArchRule core_is_pure_java = classes()
            .that()
            .resideInAPackage("org.palabre.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.security",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.pcollections..",
                    "org.jspecify..",
                    "org.palabre.core..");

    @ArchTest
    static final ArchRule core_has_neither_clock_nor_threads = noClasses()
            .that()
            .resideInAPackage("org.palabre.core..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Thread.class, ThreadLocalRandom.class, java.security.SecureRandom.class)
            .orShould()
            .callMethodWhere(describe("reads a clock", RoomsTest::readsAClock));

    @ArchTest
    static final ArchRule core_leaves_nothing_to_chance_but_a_seed = noClasses()
            .that()
            .resideInAPackage("org.palabre.core..")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethodWhere(describe("draws without a seed", RoomsTest::drawsWithoutASeed));

    @ArchTest
    static final ArchRule nobody_waits_in_a_reactive_room = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.palabre.live..",
                    "org.palabre.record..",
                    "org.palabre.people..",
                    "org.palabre.program..",
                    "org.palabre.studio..",
                    "org.palabre.web..")
            // on the main thread of a process that ends: what it says last would not leave it otherwise
            .and()
            .doNotHaveFullyQualifiedName("org.palabre.live.Housekeeping")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule a_room_is_named_after_what_it_is_about = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..dto..", "..internal..");

    private static boolean readsAClock(JavaCall<?> call) {
        return CLOCKS.contains(call.getName())
                && (call.getTargetOwner().getPackageName().startsWith("java.time")
                        || call.getTargetOwner().isEquivalentTo(System.class));
    }

    private static boolean drawsWithoutASeed(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        var shufflesWithSource = target.getRawParameterTypes().size() == 2;
        return CHANCES.contains(call.getName())
                && call.getTargetOwner().getPackageName().startsWith("java.")
                && !shufflesWithSource;
    }
}
