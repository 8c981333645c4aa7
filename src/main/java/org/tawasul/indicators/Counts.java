package org.tawasul.indicators;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many cases there are, by what they have in common.
 *
 * @param byKey never 0; keys as the database names them, such as {@code type/INCIDENT}
 */
record Counts(Map<String, Long> byKey) {

	static final Counts NONE = new Counts(Map.of());

	long get(String key) {
		return this.byKey.getOrDefault(key, 0L);
	}

	/** What a dimension has, such as {@code type}, by its codes. */
	Map<String, Long> of(String dimension) {
		Map<String, Long> counts = new TreeMap<>();
		String prefix = dimension + "/";
		this.byKey.forEach((key, count) -> {
			if (key.startsWith(prefix)) {
				counts.put(key.substring(prefix.length()), count);
			}
		});
		return counts;
	}

}
