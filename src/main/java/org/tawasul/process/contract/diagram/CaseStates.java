package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * Where a case may be with which values of some variables, and where it comes to from
 * there. What a table has answered once, it answers again while it asks the same; who has
 * the case changes only by what moves it to another level.
 */
final class CaseStates {

	private static final String REACHED = "ministerReached";

	private static final String LEVEL = "#level";

	private static final String LINKED = "CaseLinked";

	private final Diagram diagram;

	private final Ways ways;

	private final VariableFlow variables;

	private final Effects effects;

	private final TableMemory memory;

	/** Those that are followed. */
	private final Set<String> followed;

	private final Map<Element, Map<Map<String, String>, Set<Element>>> taken = new HashMap<>();

	/** By place: the values that each variable may have there. */
	private final Map<String, Map<String, Set<String>>> there = new HashMap<>();

	/** By a join: what is set on its branches. */
	private final Map<String, Set<String>> joined = new HashMap<>();

	CaseStates(Diagram diagram, Ways ways, VariableFlow variables, Effects effects, TableMemory memory,
			Set<String> followed) {
		this.memory = memory;
		this.diagram = diagram;
		this.ways = ways;
		this.variables = variables;
		this.effects = effects;
		this.followed = followed;
		for (Element split : diagram.all("parallelGateway")) {
			ParallelRules.joinOf(diagram, ways, split)
				.map(Diagram::id)
				.ifPresent((join) -> ways
					.nodes(ways.reachable(diagram.targets(split).stream().map(Diagram::id).toList(), join::equals))
					.forEach((node) -> this.joined.computeIfAbsent(join, (id) -> new HashSet<>())
						.addAll(effects.of(node).keySet())));
		}
	}

	/** Where the process begins, before anything is set. */
	List<State> beginnings() {
		return this.ways.entries()
			.stream()
			.filter((entry) -> !isByEvent(entry))
			.map((entry) -> new State(entry, Map.of()))
			.toList();
	}

	private boolean isByEvent(String entry) {
		return this.ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isPresent();
	}

	/** What else may come next, by what happens beside or to another case. */
	Set<State> beside(State state) {
		Set<State> next = new LinkedHashSet<>();
		if (this.ways.waits(state.place())) {
			this.ways.entries().stream().filter(this::isByEvent).forEach((entry) -> add(entry, state.values(), next));
		}
		this.ways.node(state.place())
			.filter((node) -> !state.place().endsWith(Ways.EXIT))
			.ifPresent((node) -> this.diagram.onBorder(node)
				.stream()
				.filter((event) -> !goesOn(event))
				.forEach((event) -> add(Diagram.id(event), state.values(), next)));
		return next;
	}

	/** Whether an event takes what stands there further, whatever other cases do. */
	private boolean goesOn(Element event) {
		return Diagram.interrupts(event) && this.diagram.message(event).filter(LINKED::equals).isEmpty();
	}

	/**
	 * What comes next when the process goes on by itself or by whoever has it: not what
	 * happens beside it, nor what is done with another case.
	 */
	Set<State> onward(State state) {
		Set<State> next = new LinkedHashSet<>();
		Element node = this.ways.node(state.place()).orElse(null);
		if (node == null) {
			return next;
		}
		Set<String> ruledOut = ruledOut(node, state.values());
		List<Map<String, String>> after = state.place().endsWith(Ways.EXIT) ? List.of(state.values())
				: after(node, state.values());
		for (String place : this.ways.after(state.place())) {
			Element event = this.ways.node(place).filter((one) -> Diagram.is(one, "boundaryEvent")).orElse(null);
			if (event != null) {
				if (goesOn(event)) {
					add(place, state.values(), next);
				}
			}
			else if (!ruledOut.contains(place)) {
				after.forEach((values) -> add(place, values, next));
			}
		}
		Optional<Element> around = Diagram.scope(node);
		while (around.filter((scope) -> Diagram.is(scope, "subProcess")).isPresent()) {
			around.stream()
				.flatMap((scope) -> this.diagram.onBorder(scope).stream())
				.filter(this::goesOn)
				.forEach((event) -> next.add(new State(Diagram.id(event), state.values())));
			around = around.flatMap(Diagram::scope);
		}
		return next;
	}

	/** Ways out of a gateway that a case may take with some values. */
	Set<Element> taken(Element gateway, Map<String, String> values) {
		GatewayConditions conditions = this.diagram.conditions(gateway);
		Map<String, String> asked = new TreeMap<>(values);
		asked.keySet().retainAll(conditions.variables());
		return this.taken.computeIfAbsent(gateway, (one) -> new HashMap<>()).computeIfAbsent(asked, (some) -> {
			Map<String, Set<Origin>> origins = new HashMap<>();
			for (String variable : conditions.variables()) {
				origins.put(variable,
						this.followed.contains(variable)
								? Set.of(new Origin("state", true, Set.of(some.getOrDefault(variable, ""))))
								: this.variables.at(gateway, variable));
			}
			Set<Element> all = new LinkedHashSet<>(this.diagram.outgoing(gateway));
			return conditions.areKnown() ? conditions.taken(origins).map(Map::keySet).orElse(all) : all;
		});
	}

	private Set<String> ruledOut(Element node, Map<String, String> values) {
		List<Element> flows = this.diagram.outgoing(node);
		if (!Diagram.is(node, "exclusiveGateway") || flows.size() < 2) {
			return Set.of();
		}
		Set<Element> taken = taken(node, values);
		Set<String> ruledOut = new HashSet<>();
		flows.forEach((flow) -> ruledOut.add(flow.getAttribute("targetRef")));
		taken.forEach((flow) -> ruledOut.remove(flow.getAttribute("targetRef")));
		return ruledOut;
	}

	/** The values behind a node. */
	private List<Map<String, String>> after(Element node, Map<String, String> before) {
		List<Map<String, String>> after = new ArrayList<>(List.of(moved(node, before)));
		this.effects.of(node).forEach((variable, origins) -> {
			if (this.followed.contains(variable)) {
				after.replaceAll(TreeMap::new);
				List<Map<String, String>> longer = new ArrayList<>();
				for (Map<String, String> values : after) {
					for (String value : set(node, variable, origins, values)) {
						Map<String, String> more = new TreeMap<>(values);
						more.put(variable, value);
						if (Diagram.is(node, "businessRuleTask")) {
							more.put(this.memory.key(node), value);
						}
						longer.add(more);
					}
				}
				after.clear();
				after.addAll(longer);
			}
		});
		if (this.followed.contains(REACHED) && isAction(node, Set.of("assignHandlers"))) {
			after.forEach((values) -> values.remove(LEVEL));
		}
		after.replaceAll((values) -> this.memory.behind(node, values));
		return after;
	}

	private Map<String, String> moved(Element node, Map<String, String> before) {
		if (!this.followed.contains(REACHED)) {
			return before;
		}
		boolean down = ClimbRules.beginsAgain(node);
		boolean up = isAction(node, Set.of("escalateCase", "recordObjection")) && !before.containsKey(LEVEL);
		Map<String, String> moved = new TreeMap<>(before);
		if (down || up) {
			moved.put(LEVEL, down ? "down" : "up");
		}
		return moved;
	}

	private Collection<String> set(Element node, String variable, Set<Origin> origins, Map<String, String> before) {
		String former = before.getOrDefault(variable, "");
		if (variable.equals(REACHED) && !former.isEmpty()) {
			String level = before.getOrDefault(LEVEL, "");
			boolean stays = former.equals("true") ? !level.equals("down") : level.isEmpty();
			if (stays) {
				return Set.of(former);
			}
		}
		if (Diagram.is(node, "businessRuleTask") && before.containsKey(this.memory.key(node))) {
			return Set.of(before.getOrDefault(this.memory.key(node), ""));
		}
		Set<String> values = new TreeSet<>();
		origins.forEach((origin) -> values.addAll(origin.absent() ? Set.of(former) : origin.values()));
		return values;
	}

	private Set<String> there(String place, Optional<Element> node, String variable) {
		return this.there.computeIfAbsent(place, (one) -> new HashMap<>()).computeIfAbsent(variable, (name) -> {
			Set<String> values = new TreeSet<>();
			node.ifPresent((one) -> this.variables.at(one, name).forEach((origin) -> values.addAll(origin.values())));
			return values;
		});
	}

	/**
	 * What may be anything may be one of a few that are known, and the other way round.
	 */
	private static boolean mayBe(String value, Set<String> there) {
		boolean isAny = there.contains(ActionVocabulary.ANY)
				|| value.equals(ActionVocabulary.ANY) && !there.equals(Set.of(""));
		return there.contains(value) || !value.isEmpty() && isAny;
	}

	/** Nobody comes to a place with what is never there. */
	private void add(String place, Map<String, String> values, Set<State> all) {
		Optional<Element> node = place.endsWith(Ways.EXIT) ? Optional.empty() : this.ways.node(place);
		List<Map<String, String>> coming = new ArrayList<>(List.of(values));
		for (String variable : this.followed) {
			Set<String> there = there(place, node, variable);
			if (this.joined.getOrDefault(place, Set.of()).contains(variable)) {
				List<Map<String, String>> longer = new ArrayList<>();
				coming.forEach((one) -> there.forEach((value) -> {
					Map<String, String> more = new TreeMap<>(one);
					more.put(variable, value);
					longer.add(more);
				}));
				coming = longer;
			}
			else if (node.isPresent()) {
				coming.removeIf((one) -> !mayBe(one.getOrDefault(variable, ""), there));
			}
		}
		coming.forEach((one) -> all.add(new State(place, one)));
	}

	/**
	 * A case on its way.
	 *
	 * @param place where it is
	 * @param values of the variables that are followed; those without one are not set
	 */
	record State(String place, Map<String, String> values) {

	}

}
