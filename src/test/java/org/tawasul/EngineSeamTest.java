package org.tawasul;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the sources: what compiles can still tie the application to one engine, by the
 * name of a table in a query, or by a class that the engine does not offer as API. See
 * {@code docs/adr/0001}.
 */
class EngineSeamTest {

	/**
	 * Every file here has to be looked at when the engine changes: it grows only for what
	 * was measured and cannot be had otherwise. Some are there because the engine has no
	 * other place to restrict what it evaluates.
	 */
	private static final int FILES_WITH_INTERNAL_CLASSES = 30;

	private static final Pattern ENGINE_NAME = Pattern.compile("camunda|engine-rest|\\bact_(ru|re|hi|ge|id)_",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern INTERNAL_IMPORT = Pattern.compile("import (static )?org\\.camunda\\..*\\bimpl\\..*");

	private static final Pattern INTERNAL_NAME = Pattern.compile("org\\.camunda\\.[a-z.]*\\bimpl\\.");

	private static final Pattern ENGINE_CLOCK = Pattern
		.compile("ClockUtil\\.(?!getCurrentTime|now\\b)\\w+\\(|DateTimeUtils\\.set");

	private static final Path JAVA = Path.of("src/main/java/org/tawasul");

	private static final Path TESTS = Path.of("src/test/java/org/tawasul");

	private static final Path RESOURCES = Path.of("src/main/resources");

	/**
	 * Those of {@code process}, and one older than this rule: migrations never change.
	 */
	private static final Pattern MIGRATION_OF_THE_ENGINE = Pattern.compile("V\\d+__process.*|V17__operations\\.sql");

	@Test
	void onlyProcessAndWebappsNameTablesPathsAndGroupsOfTheEngine() {
		assertThat(lines(JAVA, ".java", EngineSeamTest::isOutsideOfTheEnginesPackages)
			.filter((line) -> !line.isComment() && ENGINE_NAME.matcher(line.text()).find())).isEmpty();
	}

	@Test
	void noTemplateOrMessageNamesThem() {
		Stream<SourceLine> templates = lines(RESOURCES.resolve("templates"), ".html", (file) -> true);
		Stream<SourceLine> messages = lines(RESOURCES.resolve("messages"), ".properties",
				(file) -> !file.getFileName().toString().startsWith("webapps"));
		assertThat(Stream.concat(templates, messages).filter((line) -> ENGINE_NAME.matcher(line.text()).find()))
			.isEmpty();
	}

	@Test
	void noOtherMigrationChangesTablesOfTheEngine() {
		assertThat(lines(RESOURCES.resolve("db/migration"), ".sql",
				(file) -> !MIGRATION_OF_THE_ENGINE.matcher(file.getFileName().toString()).matches())
			.filter((line) -> !line.isComment() && ENGINE_NAME.matcher(line.text()).find())).isEmpty();
	}

	@Test
	void filesThatUseInternalClassesOfTheEngineGetFewer() {
		List<Path> files = lines(JAVA, ".java", (file) -> true)
			.filter((line) -> INTERNAL_IMPORT.matcher(line.text()).matches())
			.map(SourceLine::file)
			.distinct()
			.toList();
		assertThat(files).hasSizeLessThanOrEqualTo(FILES_WITH_INTERNAL_CLASSES);
	}

	/** Otherwise the figure above would say nothing. */
	@Test
	void internalClassesAreNamedInImportsOnly() {
		assertThat(lines(JAVA, ".java", (file) -> true).filter((line) -> !line.isComment()
				&& !line.text().startsWith("import ") && INTERNAL_NAME.matcher(line.text()).find()))
			.isEmpty();
	}

	/** Another one would take the trial's thread the time of its own. */
	@Test
	void theClockIsTurnedInOnePlaceAlone() {
		assertThat(Stream.of(JAVA, TESTS)
			.flatMap((sources) -> lines(sources, ".java",
					(file) -> !file.endsWith("EngineClockConfiguration.java") && !file.endsWith("EngineSeamTest.java")))
			.filter((line) -> !line.isComment() && ENGINE_CLOCK.matcher(line.text()).find())).isEmpty();
	}

	private static boolean isOutsideOfTheEnginesPackages(Path file) {
		Path relative = JAVA.relativize(file);
		return !relative.startsWith("process") && !relative.startsWith("webapps");
	}

	private static Stream<SourceLine> lines(Path folder, String extension, Predicate<Path> filter) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(extension))
				.filter(filter)
				.sorted()
				.flatMap(EngineSeamTest::lines)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<SourceLine> lines(Path file) {
		try {
			List<SourceLine> lines = new ArrayList<>();
			for (String text : Files.readAllLines(file)) {
				lines.add(new SourceLine(file, lines.size() + 1, text.replaceFirst("\\s// .*", "").strip()));
			}
			return lines.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record SourceLine(Path file, int number, String text) {

		boolean isComment() {
			return Stream.of("*", "/*", "//", "--").anyMatch(this.text::startsWith);
		}

		@Override
		public String toString() {
			return this.file + ":" + this.number + ": " + this.text;
		}

	}

}
