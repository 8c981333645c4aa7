package org.tawasul.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What owners may have done to the release's files, in {@code src/test/resources/models}:
 * in {@code bad} one fault each, in {@code good} what must be taken. A file holds several
 * of them, one below a line {@code # what it is}; lines before the first one belong to
 * all. Each line is a step, and lines that begin with a bar continue it:
 *
 * <pre>
 * # a reminder every second
 * in: CaseLifecycle.bpmn
 * find: &gt;R/P1D&lt;
 * put: &gt;R/PT1S&lt;
 * refused: timer-often Timer_MinisterReminder
 * </pre>
 *
 * The steps are those of {@link ChangedBundle}. {@code refused} names the rule and the
 * element, and the file where it is another than the one that was changed last;
 * {@code also} names a rule that rightly says something of the same fault. No other rule
 * says anything.
 */
final class FaultCorpus {

	private static final Path FOLDER = Path.of("src/test/resources/models");

	private FaultCorpus() {
	}

	/** All of {@code bad}. */
	static Stream<Change> bad() {
		return read("bad");
	}

	/** All of {@code good}. */
	static Stream<Change> good() {
		return read("good");
	}

	private static Stream<Change> read(String folder) {
		try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(".txt"))
				.sorted()
				.toList()
				.stream()
				.flatMap((file) -> changes(file).stream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Change> changes(Path file) {
		List<Change> changes = new ArrayList<>();
		List<Step> common = new ArrayList<>();
		List<Step> steps = common;
		for (String line : lines(file)) {
			if (line.startsWith("# ")) {
				steps = new ArrayList<>(common);
				changes.add(new Change(line.substring(2).strip(), steps));
			}
			else if (line.startsWith("|")) {
				Step step = steps.remove(steps.size() - 1);
				steps.add(new Step(step.kind(), step.text() + "\n" + line.substring(1)));
			}
			else if (!line.isBlank()) {
				int colon = line.indexOf(':');
				if (colon < 0) {
					throw new AssertionError(file + " has a line that is no step: " + line);
				}
				steps.add(new Step(line.substring(0, colon), line.substring(colon + 1).replaceFirst("^ ", "")));
			}
		}
		return changes;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One step.
	 *
	 * @param kind what is done
	 * @param text with what
	 */
	record Step(String kind, String text) {

	}

	/**
	 * One thing that somebody has done to the files.
	 *
	 * @param what it is
	 * @param steps how it is made
	 */
	record Change(String what, List<Step> steps) {

		/** The files as they would be deployed, and what must be found in them. */
		ChangedBundle bundle() {
			ChangedBundle bundle = new ChangedBundle();
			this.steps.forEach((step) -> bundle.apply(step.kind(), step.text()));
			return bundle;
		}

		@Override
		public String toString() {
			return this.what;
		}

	}

}
