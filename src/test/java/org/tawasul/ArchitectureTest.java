package org.tawasul;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of {@code docs/house.md}: modules with narrow interfaces, no cycles, and the
 * engine known to two packages only.
 */
class ArchitectureTest {

	private static final Pattern EDGES = Pattern.compile("^  (\\w+) --> ([\\w& ]+)$", Pattern.MULTILINE);

	private static final Pattern MODULE = Pattern.compile("org\\.tawasul\\.(\\w+).*");

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.tawasul");

	@Test
	void modulesUseOnlyAllowedDependenciesThroughTheirInterfaces() {
		ApplicationModules.of(TawasulApplication.class).verify();
	}

	/** {@code language} is left out: everybody uses it. */
	@Test
	void diagramInTheDocsShowsTheActualDependencies() throws IOException {
		Set<String> drawn = new TreeSet<>();
		Matcher edges = EDGES.matcher(Files.readString(Path.of("docs/house.md")));
		while (edges.find()) {
			for (String target : edges.group(2).split(" & ")) {
				drawn.add(edges.group(1) + " --> " + target);
			}
		}
		assertThat(drawn).isEqualTo(dependencies());
	}

	/**
	 * Modulith's own list of a module's dependencies looks for each class in all modules.
	 */
	private static Set<String> dependencies() {
		Set<String> dependencies = new TreeSet<>();
		for (JavaClass used : CLASSES) {
			for (Dependency dependency : used.getDirectDependenciesFromSelf()) {
				String from = module(dependency.getOriginClass());
				String target = module(dependency.getTargetClass());
				if (!from.isEmpty() && !target.isEmpty() && !target.equals(from) && !target.equals("language")) {
					dependencies.add(from + " --> " + target);
				}
			}
		}
		return dependencies;
	}

	/** None for what is not ours, and for the application itself. */
	private static String module(JavaClass type) {
		Matcher name = MODULE.matcher(type.getBaseComponentType().getPackageName());
		return name.matches() ? name.group(1) : "";
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
	void everybodyUsesTheClockOfTheApplication() {
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
	void noPackageIsNamedAfterALayer() {
		noClasses().should()
			.resideInAnyPackage("..util..", "..common..", "..service..", "..model..", "..dto..", "..impl..")
			.check(CLASSES);
	}

}
