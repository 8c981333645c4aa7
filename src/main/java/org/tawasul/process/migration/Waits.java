package org.tawasul.process.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a running process waits for, as far as it matters to another version.
 *
 * @param steps ids of the nodes at which it stands
 * @param events ids of the events whose timers run or whose messages it waits for
 * @param unknown ids of events, if known, whose timers run without the engine knowing
 * where they are drawn
 * @param suspended whether it, or a timer of it, does not run until somebody lets it
 * @param variables those of the asked ones that it has as a whole
 * @param empty those of the asked ones that hold nothing
 * @param over those of the asked ones that are dates, and past
 */
record Waits(Set<String> steps, Set<String> events, Set<String> unknown, boolean suspended, Set<String> variables,
		Set<String> empty, Set<String> over) {

	/** Each mark is a letter that says what it is, and a name. */
	static Waits of(String[] marks) {
		Map<Character, Set<String>> sorted = new HashMap<>();
		Function<Character, Set<String>> of = (kind) -> sorted.computeIfAbsent(kind, (letter) -> new TreeSet<>());
		for (String mark : marks) {
			of.apply(mark.charAt(0)).add(mark.substring(1));
		}
		return new Waits(of.apply('S'), of.apply('E'), of.apply('U'), !of.apply('H').isEmpty(), of.apply('V'),
				of.apply('N'), of.apply('P'));
	}

}
