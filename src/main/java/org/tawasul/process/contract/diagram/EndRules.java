package org.tawasul.process.contract.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tawasul.process.contract.diagram.CaseStates.State;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

/**
 * Whatever a case is, it may come to an end from wherever it gets: no gateway sends cases
 * of some kind back again and again.
 */
final class EndRules {

	private static final int MOST_VALUES = 200;

	private static final int MOST_STATES = 60_000;

	/** From state to state, whichever variables are followed. */
	private static final int MOST_STEPS = 500_000;

	private static final String REACHED = "ministerReached";

	private final Diagram diagram;

	private final Ways ways;

	private final CaseStates states;

	private final Set<String> followed;

	private final Findings findings;

	/** By way: how far behind it an end is. */
	private final Map<Way, Integer> distances = new HashMap<>();

	/** How many steps may still be looked at. */
	private int left;

	private EndRules(Diagram diagram, Ways ways, CaseStates states, Set<String> followed, int left, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.states = states;
		this.followed = followed;
		this.left = left;
		this.findings = findings;
	}

	static void check(Diagram diagram, Ways ways, VariableFlow variables, Effects effects, TableMemory memory,
			Findings findings) {
		Map<String, Integer> asked = asked(diagram, effects);
		List<Set<String>> together = new ArrayList<>();
		if (asked.values().stream().reduce(1, (some, more) -> Math.min(some * more, MOST_VALUES + 1)) <= MOST_VALUES) {
			together.add(asked.keySet());
		}
		else {
			asked.keySet().forEach((variable) -> {
				Set<String> some = new TreeSet<>(Set.of(variable));
				if (asked.containsKey(REACHED)) {
					some.add(REACHED);
				}
				together.add(some);
			});
		}
		int left = MOST_STEPS;
		for (Set<String> followed : together) {
			CaseStates states = new CaseStates(diagram, ways, variables, effects, memory, followed);
			EndRules rules = new EndRules(diagram, ways, states, followed, left, findings);
			if (rules.isBroken()) {
				return;
			}
			left = rules.left;
		}
	}

	/** Variables that gateways ask, with the number of values that each may have. */
	private static Map<String, Integer> asked(Diagram diagram, Effects effects) {
		Map<String, Set<Origin>> origins = new HashMap<>();
		effects.given().forEach((name, given) -> origins.computeIfAbsent(name, (one) -> new HashSet<>()).addAll(given));
		diagram.nodes()
			.forEach((node) -> effects.of(node)
				.forEach((name, set) -> origins.computeIfAbsent(name, (one) -> new HashSet<>()).addAll(set)));
		Map<String, Integer> asked = new TreeMap<>();
		for (Element gateway : diagram.all("exclusiveGateway")) {
			GatewayConditions conditions = diagram.conditions(gateway);
			if (diagram.outgoing(gateway).size() > 1 && conditions.areKnown()) {
				for (String variable : conditions.variables()) {
					Set<Origin> from = origins.getOrDefault(variable, Set.of());
					if (from.stream()
						.allMatch((origin) -> origin.stored() && !origin.values().isEmpty() || origin.absent())) {
						Set<String> values = new HashSet<>(Set.of(""));
						from.forEach((origin) -> values.addAll(origin.values()));
						asked.put(variable, values.size());
					}
				}
			}
		}
		return asked;
	}

	/**
	 * What is not finished yet leads no further, either, and that is a fault of its own.
	 */
	private boolean isBroken() {
		Map<State, Set<State>> back = new HashMap<>();
		Set<State> reached = new LinkedHashSet<>(this.states.beginnings());
		Deque<State> open = new ArrayDeque<>(reached);
		List<State> ends = new ArrayList<>();
		while (!open.isEmpty()) {
			State state = open.pop();
			Set<State> onward = this.states.onward(state);
			if (onward.isEmpty()) {
				ends.add(state);
			}
			onward.forEach((next) -> back.computeIfAbsent(next, (one) -> new HashSet<>()).add(state));
			onward.stream().filter(reached::add).forEach(open::add);
			Set<State> beside = this.states.beside(state);
			beside.stream().filter(reached::add).forEach(open::add);
			this.left -= onward.size() + beside.size();
			if (reached.size() > MOST_STATES || this.left < 0) {
				return false;
			}
		}
		Set<State> ending = new HashSet<>(ends);
		open.addAll(ends);
		while (!open.isEmpty()) {
			back.getOrDefault(open.pop(), Set.of()).stream().filter(ending::add).forEach(open::add);
		}
		Set<State> lost = new LinkedHashSet<>(reached);
		lost.removeAll(ending);
		return !lost.isEmpty() && report(lost);
	}

	private boolean isEnd(String place) {
		return this.ways.after(place).isEmpty()
				&& this.ways.node(place).filter((node) -> Diagram.is(node, "endEvent")).isPresent();
	}

	/**
	 * The gateway is told whose other ways are nearest to an end. Where no values lead
	 * back, no way leads to an end, and that is told already.
	 */
	private boolean report(Set<State> lost) {
		State told = lost.iterator().next();
		int least = Integer.MAX_VALUE;
		for (State state : lost) {
			Element gateway = this.diagram.node(state.place()).orElse(null);
			if (gateway == null || !Diagram.is(gateway, "exclusiveGateway")
					|| this.diagram.outgoing(gateway).size() < 2) {
				continue;
			}
			Set<Element> others = new LinkedHashSet<>(this.diagram.outgoing(gateway));
			others.removeAll(this.states.taken(gateway, state.values()));
			for (Element other : others) {
				int steps = this.distances.computeIfAbsent(new Way(other.getAttribute("targetRef"), state.place()),
						(way) -> toEnd(way.target(), way.from()));
				int unset = asked(gateway, state).containsValue("") ? 1 : 0;
				if (steps < this.ways.places().size() && 2 * steps + unset < least) {
					least = 2 * steps + unset;
					told = state;
				}
			}
		}
		Element node = this.ways.node(told.place()).orElseThrow();
		Map<String, String> values = asked(node, told);
		if (values.isEmpty()) {
			return false;
		}
		this.findings.report(node, "never-ends", values.toString(), List.of(ChoiceRules.words(values)));
		return true;
	}

	/** The values for which a node is to blame. */
	private Map<String, String> asked(Element node, State state) {
		Map<String, String> values = new TreeMap<>(state.values());
		values.keySet().retainAll(this.followed);
		if (Diagram.is(node, "exclusiveGateway")) {
			Set<String> variables = this.diagram.conditions(node).variables();
			values.keySet().retainAll(variables);
			variables.stream().filter(this.followed::contains).forEach((name) -> values.putIfAbsent(name, ""));
		}
		return values;
	}

	/** How far an end is away, not by way of a place; as many as there are for never. */
	private int toEnd(String from, String without) {
		Set<String> seen = new HashSet<>(Set.of(from, without));
		List<String> some = List.of(from);
		for (int steps = 0; !some.isEmpty(); steps++) {
			if (some.stream().anyMatch(this::isEnd)) {
				return steps;
			}
			List<String> more = new ArrayList<>();
			some.forEach((place) -> this.ways.after(place)
				.stream()
				.filter((next) -> this.ways.node(next).filter(Diagram::interrupts).isPresent() && seen.add(next))
				.forEach(more::add));
			some = more;
		}
		return this.ways.places().size();
	}

	private record Way(String target, String from) {

	}

}
