package org.tawasul.process.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads each file once as it stands in the source tree, however many slips of the pen are
 * made in others, and again with each slip of its own.
 */
final class ReadOnce<T> {

	private static final Map<String, String> REAL = ModelFiles.real().texts();

	private final Map<String, T> read = new HashMap<>();

	/**
	 * What a file holds.
	 * @param path of the file
	 * @param text of the file
	 * @param reader how the two are read
	 */
	T of(String path, String text, BiFunction<String, String, T> reader) {
		if (!text.equals(REAL.get(path))) {
			return reader.apply(path, text);
		}
		return this.read.computeIfAbsent(path, (name) -> reader.apply(name, text));
	}

}
