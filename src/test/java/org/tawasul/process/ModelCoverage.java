package org.tawasul.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What process tests have covered of the model, one file a test class: so it does not
 * matter in which order, and in how many processes, the classes run. Maven deletes the
 * files of the last build.
 *
 * @param testClasses simple names of the classes that have run
 * @param entered nodes entered and flows taken, each with its process: {@link #key}
 * @param statuses that some case has had
 */
record ModelCoverage(Set<String> testClasses, Set<String> entered, Set<String> statuses) {

	private static final Path FOLDER = Path.of("target/model-coverage");

	/** Under which a node or a flow of a process is noted. */
	static String key(String process, String node) {
		return process + "/" + node;
	}

	static void write(String testClass, Set<String> entered, Set<String> statuses) {
		try {
			Files.createDirectories(FOLDER);
			Files.write(FOLDER.resolve(testClass), List.of(String.join(" ", entered), String.join(" ", statuses)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	static ModelCoverage read() throws IOException {
		ModelCoverage coverage = new ModelCoverage(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
		if (Files.isDirectory(FOLDER)) {
			try (Stream<Path> files = Files.list(FOLDER)) {
				for (Path file : files.toList()) {
					coverage.add(file);
				}
			}
		}
		return coverage;
	}

	private void add(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		this.testClasses.add(file.getFileName().toString());
		this.entered.addAll(List.of(lines.get(0).split(" ")));
		this.statuses.addAll(List.of(lines.get(1).split(" ")));
	}

}
