package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tawasul.process.deployment.DescribedFile.Described;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.FileComparison.Element;
import org.tawasul.rehearsal.FileComparison.Fact;
import org.tawasul.rehearsal.FileComparison.Kind;
import org.tawasul.rehearsal.TrialReport.Name;

/**
 * Says in which way files differ: by the ids of their elements, so that neither another
 * order nor another drawing counts.
 */
final class FileDifference {

	private FileDifference() {
	}

	static List<FileComparison> between(Map<String, byte[]> before, Map<String, byte[]> after) {
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		List<FileComparison> differing = new ArrayList<>();
		for (String name : names) {
			byte[] old = before.get(name);
			byte[] now = after.get(name);
			if (old == null) {
				differing.add(new FileComparison(name, Kind.ADDED, List.of()));
			}
			else if (now == null) {
				differing.add(new FileComparison(name, Kind.REMOVED, List.of()));
			}
			else if (!Arrays.equals(old, now)) {
				differing.add(new FileComparison(name, Kind.CHANGED,
						elements(DescribedFile.read(name, old), DescribedFile.read(name, now))));
			}
		}
		return differing;
	}

	private static List<Element> elements(DescribedFile before, DescribedFile after) {
		Map<String, String> headings = new TreeMap<>(before.headings());
		headings.putAll(after.headings());
		List<Element> elements = new ArrayList<>();
		before.elements().forEach((id, old) -> {
			if (!after.elements().containsKey(id)) {
				elements.add(new Element(Kind.REMOVED, old.type(), id, name(old), List.of()));
			}
		});
		after.elements().forEach((id, now) -> {
			Described old = before.elements().get(id);
			if (old == null) {
				elements.add(new Element(Kind.ADDED, now.type(), id, name(now), added(now, headings)));
			}
			else if (!old.equals(now)) {
				elements.add(new Element(Kind.CHANGED, now.type(), id, name(now.name().isEmpty() ? old : now),
						facts(old.facts(), now.facts(), headings(now, headings))));
			}
		});
		return elements;
	}

	/** Owners write the English one beside it, in models and in forms. */
	private static Name name(Described element) {
		String english = element.facts().get("label.en");
		return new Name(element.name(), (english != null) ? english : element.facts().get("properties.label.en"));
	}

	/** A new row is what its cells say; of anything else its name says enough. */
	private static List<Fact> added(Described now, Map<String, String> headings) {
		return isRow(now) ? facts(Map.of(), now.facts(), headings) : List.of();
	}

	/** Columns are what rows have cells in; elsewhere the same word means no column. */
	private static Map<String, String> headings(Described element, Map<String, String> headings) {
		return isRow(element) ? headings : Map.of();
	}

	private static boolean isRow(Described element) {
		return element.type().equals("rule");
	}

	private static List<Fact> facts(Map<String, String> before, Map<String, String> after,
			Map<String, String> headings) {
		Map<String, Fact> facts = new TreeMap<>();
		before.forEach((name, value) -> {
			String now = after.getOrDefault(name, "");
			if (!value.equals(now)) {
				facts.put(name, new Fact(name, headings.getOrDefault(name, ""), value, now));
			}
		});
		after.forEach((name, value) -> {
			if (!before.containsKey(name) && !value.isEmpty()) {
				facts.put(name, new Fact(name, headings.getOrDefault(name, ""), "", value));
			}
		});
		return List.copyOf(facts.values());
	}

}
