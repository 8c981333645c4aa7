package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * Which steps may have set a variable when a case comes to a place. A variable that is
 * not there on one of the ways has an {@link Origin#absent() absent} one among them.
 */
final class VariableFlow {

	/** Where a variable comes from that is not there. */
	static final Origin NOWHERE = new Origin("", false, Set.of(""));

	private static final Set<Origin> UNSET = Set.of(NOWHERE);

	private final Diagram diagram;

	private final Ways ways;

	private final Effects effects;

	private final GatewayAnswers answers;

	private final Map<String, Map<String, Set<Origin>>> before = new HashMap<>();

	private final JoinedBranches joined;

	/** By a join of branches: what came from the end of each. */
	private final Map<String, Map<String, Map<String, Set<Origin>>>> arrived = new HashMap<>();

	VariableFlow(Diagram diagram, Ways ways, Effects effects) {
		this.diagram = diagram;
		this.ways = ways;
		this.effects = effects;
		this.answers = new GatewayAnswers(diagram);
		this.joined = new JoinedBranches(diagram, ways, effects);
		Map<String, Set<Origin>> everywhere = new HashMap<>();
		for (Element node : diagram.nodes()) {
			effects.of(node).forEach((name, origins) -> {
				if (origins.stream().anyMatch(Origin::stored)) {
					everywhere.computeIfAbsent(name, (variable) -> new HashSet<>()).addAll(origins);
				}
			});
		}
		Set<String> open = new LinkedHashSet<>();
		Set<String> byEvent = new LinkedHashSet<>();
		for (String entry : ways.entries()) {
			if (ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isPresent()) {
				byEvent.add(entry);
			}
			else {
				this.before.put(entry, new HashMap<>(effects.given()));
				open.add(entry);
			}
		}
		spread(open, byEvent);
		byEvent.stream().filter((entry) -> !this.before.containsKey(entry)).forEach((entry) -> {
			this.before.put(entry, new HashMap<>(everywhere));
			open.add(entry);
		});
		spread(open, byEvent);
	}

	private void spread(Set<String> open, Set<String> byEvent) {
		do {
			spread(open);
			byEvent.stream().filter(this::begins).forEach(open::add);
			if (open.isEmpty()) {
				neverTaken().ifPresent(open::add);
			}
		}
		while (!open.isEmpty());
	}

	/**
	 * A way that no value leads to is a fault of its own. The steps behind it are looked
	 * at as if it were taken, once it is certain that nothing else comes to them.
	 */
	private Optional<String> neverTaken() {
		for (Element gateway : this.diagram.all("exclusiveGateway")) {
			for (Element flow : this.diagram.outgoing(gateway)) {
				String next = flow.getAttribute("targetRef");
				// A join stays closed until all branches are there.
				if (reaches(gateway) && !this.before.containsKey(next)
						&& this.ways.after(Diagram.id(gateway)).contains(next)
						&& come(Diagram.id(gateway), next, after(Diagram.id(gateway)))) {
					return Optional.of(next);
				}
			}
		}
		return Optional.empty();
	}

	/** What an event begins finds what is there wherever the case may wait. */
	private boolean begins(String entry) {
		boolean changed = false;
		for (String place : List.copyOf(this.before.keySet())) {
			boolean waits = this.ways.waits(place)
					|| this.ways.node(place).filter((node) -> Diagram.is(node, "callActivity")).isPresent();
			if (waits) {
				Map<String, Set<Origin>> there = new HashMap<>(this.before.getOrDefault(place, Map.of()));
				there.replaceAll((name, origins) -> kept(origins));
				changed |= join(entry, there);
			}
		}
		return changed;
	}

	private void spread(Set<String> open) {
		while (!open.isEmpty()) {
			String place = open.iterator().next();
			open.remove(place);
			Element gateway = this.ways.node(place).filter((node) -> Diagram.is(node, "exclusiveGateway")).orElse(null);
			if (gateway != null) {
				Map<String, Set<Origin>> state = after(place);
				for (Element flow : this.diagram.outgoing(gateway)) {
					String next = flow.getAttribute("targetRef");
					if (this.ways.after(place).contains(next)) {
						this.answers.by(flow, state)
							.filter((coming) -> come(place, next, coming))
							.ifPresent((coming) -> open.add(next));
					}
				}
				continue;
			}
			for (String next : this.ways.after(place)) {
				boolean border = this.ways.node(next).filter((node) -> Diagram.is(node, "boundaryEvent")).isPresent();
				if (come(place, next, border ? entered(place) : after(place))) {
					open.add(next);
				}
			}
		}
	}

	private boolean come(String place, String next, Map<String, Set<Origin>> coming) {
		return this.joined.ends(next).isEmpty() ? join(next, coming) : meet(place, next, coming);
	}

	/** Nobody goes on from a join before all branches are there. */
	private boolean meet(String place, String next, Map<String, Set<Origin>> coming) {
		Map<String, Map<String, Set<Origin>>> ends = this.arrived.computeIfAbsent(next, (id) -> new HashMap<>());
		this.ways.node(place).ifPresent((last) -> ends.put(Diagram.id(last), coming));
		if (!ends.keySet().containsAll(this.joined.ends(next))) {
			return false;
		}
		Set<String> names = new HashSet<>();
		ends.values().forEach((state) -> names.addAll(state.keySet()));
		Map<String, Set<Origin>> met = new HashMap<>();
		names.forEach((name) -> ends.forEach((end, state) -> {
			if (this.joined.counts(next, end, name)) {
				met.merge(name, state.getOrDefault(name, UNSET), VariableFlow::union);
			}
		}));
		met.values().removeIf(UNSET::equals);
		return join(next, met);
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
				Set<Origin> united = union(variable.getValue(), more);
				changed |= !united.equals(variable.getValue());
				variable.setValue(united);
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

	/** One origin a step, with all its values, however many gateways have sorted them. */
	private static Set<Origin> union(Set<Origin> some, Set<Origin> others) {
		Map<Origin, Set<String>> values = new HashMap<>();
		Set<Origin> all = new HashSet<>(some);
		all.addAll(others);
		for (Origin origin : all) {
			values.merge(new Origin(origin.step(), origin.stored(), Set.of()), origin.values(), VariableFlow::either);
		}
		Set<Origin> united = new HashSet<>();
		values.forEach((step, any) -> united.add(new Origin(step.step(), step.stored(), any)));
		return united;
	}

	private static Set<String> either(Set<String> some, Set<String> others) {
		if (some.isEmpty() || others.isEmpty()) {
			return Set.of();
		}
		Set<String> all = new HashSet<>(some);
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

	/**
	 * Whether a variable is behind a flow as it is before it; into a join, another branch
	 * may bring it.
	 */
	boolean brings(Element flow, String variable) {
		String next = flow.getAttribute("targetRef");
		return this.joined.ends(next).isEmpty() || this.joined.counts(next, flow.getAttribute("sourceRef"), variable);
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

		private static final String NOT_BY = "!";

		/** That an action has not set it, which a gateway behind it can tell. */
		static Origin notBy(String action) {
			return new Origin(NOT_BY + action, false, Set.of(""));
		}

		/** Whether the variable is not there. */
		boolean absent() {
			return equals(NOWHERE) || this.step.startsWith(NOT_BY);
		}

		boolean isAnything() {
			return this.values.isEmpty() || this.values.contains(ActionVocabulary.ANY);
		}

	}

}
