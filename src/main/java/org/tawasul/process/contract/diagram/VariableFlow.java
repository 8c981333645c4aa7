package org.tawasul.process.contract.diagram;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
		Deque<String> open = new ArrayDeque<>();
		for (String entry : ways.entries()) {
			boolean byEvent = ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isPresent();
			this.before.put(entry, copy(byEvent ? everywhere : effects.given()));
			open.add(entry);
		}
		while (!open.isEmpty()) {
			String place = open.pop();
			for (String next : ways.after(place)) {
				boolean border = ways.node(next).filter((node) -> Diagram.is(node, "boundaryEvent")).isPresent();
				if (join(next, border ? entered(place) : after(place))) {
					open.add(next);
				}
			}
		}
	}

	private static Map<String, Set<Origin>> copy(Map<String, Set<Origin>> state) {
		Map<String, Set<Origin>> copy = new LinkedHashMap<>();
		state.forEach((name, origins) -> copy.put(name, new HashSet<>(origins)));
		return copy;
	}

	private boolean join(String place, Map<String, Set<Origin>> coming) {
		Map<String, Set<Origin>> there = this.before.get(place);
		if (there == null) {
			this.before.put(place, copy(coming));
			return true;
		}
		boolean changed = false;
		for (String name : union(there.keySet(), coming.keySet())) {
			Set<Origin> origins = there.computeIfAbsent(name, (missing) -> new HashSet<>(Set.of(NOWHERE)));
			changed |= origins.addAll(coming.getOrDefault(name, Set.of(NOWHERE)));
		}
		return changed;
	}

	private static Set<String> union(Collection<String> some, Collection<String> others) {
		Set<String> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	/** What is there while something waits: all that is stored. */
	private Map<String, Set<Origin>> entered(String place) {
		Map<String, Set<Origin>> state = copy(this.before.getOrDefault(place, Map.of()));
		if (this.ways.waits(place)) {
			state.values().forEach((origins) -> {
				if (origins.removeIf((origin) -> !origin.stored())) {
					origins.add(NOWHERE);
				}
			});
		}
		return state;
	}

	private Map<String, Set<Origin>> after(String place) {
		Map<String, Set<Origin>> state = entered(place);
		Optional<Element> node = place.endsWith(Ways.EXIT) ? Optional.empty() : this.ways.node(place);
		node.ifPresent((step) -> {
			this.effects.ended(step).forEach(state::remove);
			this.effects.of(step).forEach((name, origins) -> state.put(name, new HashSet<>(origins)));
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
