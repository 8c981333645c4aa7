package org.tawasul.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.ibm.icu.text.MessagePattern;

/** The bundles and the templates as they stand in the source tree. */
final class BundleFiles {

	static final Path RESOURCES = Path.of("src/main/resources");

	static final Path MESSAGES = RESOURCES.resolve("messages");

	private BundleFiles() {
	}

	/** The Arabic bundles: those whose English pair is asked for. */
	static List<Path> arabic() {
		return files(MESSAGES, ".properties").stream()
			.filter((file) -> !file.toString().endsWith("_en.properties"))
			.toList();
	}

	static Path english(Path arabic) {
		return Path.of(arabic.toString().replaceFirst("\\.properties$", "_en.properties"));
	}

	static Set<String> keys() {
		Set<String> keys = new TreeSet<>();
		arabic().forEach((bundle) -> keys.addAll(read(bundle).keySet()));
		return keys;
	}

	/** Key and text in order; a key that stands twice is an error. */
	static Map<String, String> read(Path bundle) {
		Map<String, String> texts = new TreeMap<>();
		Properties strict = new Properties() {

			@Override
			public synchronized Object put(Object key, Object text) {
				if (texts.put((String) key, (String) text) != null) {
					throw new AssertionError(bundle + ": " + key + " stands twice");
				}
				return text;
			}

		};
		try (Reader reader = Files.newBufferedReader(bundle)) {
			strict.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(bundle.toString(), ex);
		}
		return texts;
	}

	/** The placeholders of a text, those inside of plurals included. */
	static Set<String> placeholders(String text) {
		MessagePattern pattern = new MessagePattern(text);
		Set<String> names = new TreeSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part.Type type = pattern.getPartType(i);
			if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
				names.add(pattern.getSubstring(pattern.getPart(i)));
			}
		}
		return names;
	}

	static List<Path> files(Path folder, String ending) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
