package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * Which steps may have set a variable when a case comes to a place. A variable that is
 * not there on one of the ways has {@link #NOWHERE} among them.
 */
final class VariableFlow {

	/** Where a variable comes from that is not there. */
	static final Origin NOWHERE = new Origin("", false, Set.of(""));

	private static final Set<Origin> UNSET = Set.of(NOWHERE);

	private final Ways ways;

	private final Effects effects;

	private final Map<String, Map<String, Set<Origin>>> before = new HashMap<>();

	VariableFlow(Diagram diagram, Ways ways, Effects effects) {
		this.ways = ways;
		this.effects = effects;
		Map<String, Set<Origin>> everywhere = new HashMap<>();
		for (Element node : diagram.nodes()) {
			effects.of(node).forEach((name, origins) -> {
				if (origins.stream().anyMatch(Origin::stored)) {
					everywhere.computeIfAbsent(name, (variable) -> new HashSet<>()).addAll(origins);
				}
			});
		}
		Set<String> open = new LinkedHashSet<>();
		for (String entry : ways.entries()) {
			boolean byEvent = ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isPresent();
			this.before.put(entry, new HashMap<>(byEvent ? everywhere : effects.given()));
			open.add(entry);
		}
		while (!open.isEmpty()) {
			String place = open.iterator().next();
			open.remove(place);
			for (String next : ways.after(place)) {
				boolean border = ways.node(next).filter((node) -> Diagram.is(node, "boundaryEvent")).isPresent();
				if (join(next, border ? entered(place) : after(place))) {
					open.add(next);
				}
			}
		}
	}

	/** The sets of origins are shared between places, and never change. */
	private boolean join(String place, Map<String, Set<Origin>> coming) {
		Map<String, Set<Origin>> there = this.before.get(place);
		if (there == null) {
			this.before.put(place, new HashMap<>(coming));
			return true;
		}
		boolean changed = false;
		for (Map.Entry<String, Set<Origin>> variable : there.entrySet()) {
			Set<Origin> more = coming.getOrDefault(variable.getKey(), UNSET);
			if (variable.getValue() != more && !variable.getValue().containsAll(more)) {
				variable.setValue(union(variable.getValue(), more));
				changed = true;
			}
		}
		for (Map.Entry<String, Set<Origin>> variable : coming.entrySet()) {
			if (!there.containsKey(variable.getKey())) {
				there.put(variable.getKey(), union(variable.getValue(), UNSET));
				changed = true;
			}
		}
		return changed;
	}

	private static Set<Origin> union(Set<Origin> some, Set<Origin> others) {
		Set<Origin> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	/** What is there while something waits: all that is stored. */
	private Map<String, Set<Origin>> entered(String place) {
		Map<String, Set<Origin>> state = new HashMap<>(this.before.getOrDefault(place, Map.of()));
		if (this.ways.waits(place)) {
			state.replaceAll((name, origins) -> kept(origins));
		}
		return state;
	}

	private static Set<Origin> kept(Set<Origin> origins) {
		if (origins.stream().allMatch(Origin::stored)) {
			return origins;
		}
		Set<Origin> kept = new HashSet<>(UNSET);
		origins.stream().filter(Origin::stored).forEach(kept::add);
		return kept;
	}

	private Map<String, Set<Origin>> after(String place) {
		Map<String, Set<Origin>> state = entered(place);
		Optional<Element> node = place.endsWith(Ways.EXIT) ? Optional.empty() : this.ways.node(place);
		node.ifPresent((step) -> {
			this.effects.ended(step).forEach(state::remove);
			this.effects.of(step).forEach((name, origins) -> state.put(name, origins));
		});
		return state;
	}

	/** Where a variable may come from, when a case comes to a node. */
	Set<Origin> at(Element node, String variable) {
		return this.before.getOrDefault(Diagram.id(node), Map.of()).getOrDefault(variable, Set.of(NOWHERE));
	}

	/** Whether anybody comes there at all. */
	boolean reaches(Element node) {
		return this.before.containsKey(Diagram.id(node));
	}

	/** Whether some step sets the variable anywhere. */
	boolean isKnown(String variable) {
		return this.effects.names().contains(variable);
	}

	/**
	 * A step that sets a variable.
	 *
	 * @param step its action, or what else it is
	 * @param stored whether it is still there when something has waited
	 * @param values those that it may have, the empty one for none; empty when any
	 */
	record Origin(String step, boolean stored, Set<String> values) {

	}

}
