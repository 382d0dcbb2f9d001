package io.tidewaiter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The packages of core")
class ArchitectureTest {

  private static final JavaClasses CORE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("io.tidewaiter");

  @Test
  void useOnlyWhatLiesBelowThem() {
    check(layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("testing")
        .definedBy("io.tidewaiter.testing")
        .layer("audit")
        .definedBy("io.tidewaiter.audit")
        .layer("door")
        .definedBy("io.tidewaiter")
        .layer("engine")
        .definedBy("io.tidewaiter.engine")
        .layer("intake")
        .definedBy("io.tidewaiter.intake")
        .layer("report")
        .definedBy("io.tidewaiter.report")
        .layer("flow")
        .definedBy("io.tidewaiter.flow")
        .layer("pack")
        .definedBy("io.tidewaiter.pack")
        .layer("rule")
        .definedBy("io.tidewaiter.rule")
        .layer("trade")
        .definedBy("io.tidewaiter.trade")
        .whereLayer("testing")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("testing")
        .whereLayer("door")
        .mayOnlyBeAccessedByLayers("testing", "audit")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("audit", "door")
        .whereLayer("intake")
        .mayOnlyBeAccessedByLayers("testing", "audit", "door")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("testing", "audit", "door", "engine", "intake")
        .whereLayer("flow")
        .mayOnlyBeAccessedByLayers("testing", "audit", "door", "engine", "intake", "report")
        .whereLayer("pack")
        .mayOnlyBeAccessedByLayers("testing", "audit", "door", "engine", "intake", "report", "flow")
        .whereLayer("rule")
        .mayOnlyBeAccessedByLayers(
            "testing", "audit", "door", "engine", "intake", "report", "flow", "pack"));
  }

  @Test
  void formNoCycle() {
    check(slices().matching("io.tidewaiter.(*)..").should().beFreeOfCycles());
  }

  @Test
  void keepTheVocabularyToTheJdk() {
    check(classes()
        .that()
        .resideInAPackage("..trade..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.tidewaiter.trade", "java..", "org.jspecify.."));
  }

  @Test
  void letOnlyReadersAndWritersKnowJackson() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages("..pack..", "..intake..", "..report..", "..audit..", "..flow..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson.."));
  }

  @Test
  void neverReadTheClockTheNetworkOrTheStandardStreams() {
    check(noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.logging.."));
    check(noClasses().should().callMethod(java.time.LocalDate.class, "now"));
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    check(noClasses().should().callMethod(java.util.Locale.class, "getDefault"));
    check(noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CORE);
  }
}
