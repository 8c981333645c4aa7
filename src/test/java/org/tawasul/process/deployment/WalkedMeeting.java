package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values with which a case goes on where branches meet. A value is that of the branch
 * that has set or ended it; where several have, any of theirs.
 */
final class WalkedMeeting {

	private WalkedMeeting() {
	}

	/**
	 * Joins branches.
	 * @param before the values where they begin, with nothing that has ended
	 * @param branches for each all the values with which it may come there
	 */
	static Set<Map<String, String>> of(Map<String, String> before, List<List<Map<String, String>>> branches) {
		List<List<Map<String, String>>> together = List.of(List.of());
		for (List<Map<String, String>> branch : branches) {
			together = together.stream().flatMap((some) -> branch.stream().map((one) -> {
				List<Map<String, String>> more = new ArrayList<>(some);
				more.add(one);
				return more;
			})).toList();
		}
		Set<Map<String, String>> met = new LinkedHashSet<>();
		together.forEach((ends) -> met.addAll(meet(before, ends)));
		return met;
	}

	private static List<Map<String, String>> meet(Map<String, String> before, List<Map<String, String>> ends) {
		Set<String> names = new TreeSet<>(before.keySet());
		ends.forEach((end) -> names.addAll(end.keySet()));
		List<Map<String, String>> met = List.of(before);
		for (String name : names) {
			Optional<String> former = Optional.ofNullable(before.get(name));
			List<Optional<String>> changed = ends.stream()
				.filter((end) -> end.containsKey(WalkedActions.ENDED + name)
						|| !Optional.ofNullable(end.get(name)).equals(former))
				.map((end) -> Optional.ofNullable(end.get(name)))
				.distinct()
				.toList();
			if (!changed.isEmpty()) {
				met = met.stream().flatMap((one) -> changed.stream().map((value) -> with(one, name, value))).toList();
			}
		}
		return met;
	}

	private static Map<String, String> with(Map<String, String> values, String name, Optional<String> value) {
		Map<String, String> changed = new TreeMap<>(values);
		changed.remove(name);
		value.ifPresent((one) -> changed.put(name, one));
		return changed;
	}

}
