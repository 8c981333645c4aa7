package org.tawasul;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

/**
 * The order of the house: rooms with narrow doors, one way of dependencies, the engine
 * behind two of them only.
 */
class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.tawasul");

	@Test
	void roomsUseOnlyWhatTheyMayAndOnlyThroughDoors() {
		ApplicationModules.of(TawasulApplication.class).verify();
	}

	@Test
	void onlyProcessAndWebappsSeeTheEngine() {
		noClasses().that()
			.resideOutsideOfPackages("org.tawasul.process..", "org.tawasul.webapps..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void nobodyDependsOnProcessOrWebapps() {
		noClasses().that()
			.resideOutsideOfPackages("org.tawasul.process..", "org.tawasul.webapps..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.tawasul.process..", "org.tawasul.webapps..")
			.check(CLASSES);
	}

	@Test
	void nobodyAsksAnotherClockThanTheOneOfTheApplication() {
		noClasses().should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(java.time.ZonedDateTime.class, "now")
			.check(CLASSES);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired").check(CLASSES);
	}

	@Test
	void nobodyWritesToTheConsole() {
		NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

	@Test
	void noRoomIsALumberRoom() {
		noClasses().should()
			.resideInAnyPackage("..util..", "..common..", "..service..", "..model..", "..dto..", "..impl..")
			.check(CLASSES);
	}

}
