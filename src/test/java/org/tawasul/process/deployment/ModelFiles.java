package org.tawasul.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The files that a process owner edits, with what they must agree with, as they stand in
 * the source tree or with a slip of the pen.
 *
 * @param texts content by path
 */
public record ModelFiles(Map<String, String> texts) {

	static final String TEMPLATES = "processes/.camunda/element-templates";

	static final String HANDBOOK = "docs/modelling.md";

	private static final Set<String> ACTIONS = scan();

	static ModelFiles real() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String folder : List.of("processes", "forms", TEMPLATES)) {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				files.filter(Files::isRegularFile).sorted().forEach((file) -> texts.put(file.toString(), read(file)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		texts.put(HANDBOOK, read(Path.of(HANDBOOK)));
		return new ModelFiles(texts);
	}

	/** The same files, in one of which somebody wrote something else. */
	ModelFiles with(String end, String from, String to) {
		String file = this.texts.keySet().stream().filter((path) -> path.endsWith(end)).findFirst().orElseThrow();
		String before = this.texts.get(file);
		if (!before.contains(from)) {
			throw new AssertionError(file + " does not hold " + from);
		}
		Map<String, String> changed = new LinkedHashMap<>(this.texts);
		int at = before.indexOf(from);
		changed.put(file, before.substring(0, at) + to + before.substring(at + from.length()));
		return new ModelFiles(changed);
	}

	/** The same files, in one of which something is called otherwise throughout. */
	ModelFiles renamed(String end, String from, String to) {
		ModelFiles files = with(end, from, to);
		files.texts.replaceAll((path, text) -> path.endsWith(end) ? text.replace(from, to) : text);
		return files;
	}

	ModelFiles without(String end) {
		return only((path) -> !path.endsWith(end));
	}

	public ModelFiles only(Predicate<String> wanted) {
		return new ModelFiles(this.texts.entrySet()
			.stream()
			.filter((file) -> wanted.test(file.getKey()))
			.collect(
					Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
	}

	/** What is deployed together, under the names that the engine sees. */
	Map<String, byte[]> deployment() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		only((path) -> path.matches(".*\\.(bpmn|dmn|form)")).texts()
			.forEach((path, text) -> files.put(name(path), text.getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	public static String name(String path) {
		return Path.of(path).getFileName().toString();
	}

	/** The names of the beans that a model may name. */
	static Set<String> actions() {
		return ACTIONS;
	}

	private static Set<String> scan() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
		return scan.findCandidateComponents("org.tawasul.process.action")
			.stream()
			.map((bean) -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, null))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
