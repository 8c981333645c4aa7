package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.PlainExpression;
import org.w3c.dom.Element;

import static org.tawasul.process.deployment.WalkFault.require;

/**
 * A case on its way, between two places where it waits. Branches between which nothing
 * waits go on as one behind the gateway where they meet, with what each has changed.
 */
final class WalkedRun {

	private static final int MOST_STEPS = 150;

	private final WalkedNodes nodes;

	private final WalkedActions actions;

	private final boolean byTime;

	private final WalkedRules rules;

	private final boolean branch;

	private final List<WalkedPlace> places = new ArrayList<>();

	/** Where a branch comes to the next gateway at which branches meet. */
	private final List<WalkedPlace> meetings = new ArrayList<>();

	private boolean ends;

	WalkedRun(WalkedNodes nodes, WalkedActions actions, boolean byTime, WalkedRules rules) {
		this(nodes, actions, byTime, rules, false);
	}

	private WalkedRun(WalkedNodes nodes, WalkedActions actions, boolean byTime, WalkedRules rules, boolean branch) {
		this.rules = rules;
		this.nodes = nodes;
		this.actions = actions;
		this.byTime = byTime;
		this.branch = branch;
	}

	List<WalkedPlace> places() {
		return this.places;
	}

	boolean ends() {
		return this.ends;
	}

	void from(Element node, Map<String, String> values, boolean beside) {
		step(node, values, beside, 0);
	}

	private void step(Element node, Map<String, String> values, boolean beside, int steps) {
		require(steps < MOST_STEPS, "goes on for ever at " + node.getAttribute("id"));
		switch (String.valueOf(node.getLocalName())) {
			case "serviceTask" -> {
				if (beside) {
					this.rules.doneBeside(node);
				}
				this.actions.act(node, values, this.byTime).forEach((after) -> on(node, after, beside, steps));
			}
			case "businessRuleTask" ->
				this.actions.ask(node, values, this.nodes.asked()).forEach((after) -> on(node, after, beside, steps));
			case "exclusiveGateway" -> step(choose(node, values), values, beside, steps + 1);
			case "parallelGateway" -> {
				if (this.branch && this.nodes.incoming(node) > 1) {
					this.meetings.add(new WalkedPlace(node, values));
				}
				else {
					split(node, values, beside, steps);
				}
			}
			case "intermediateThrowEvent" -> step(this.nodes.goal(node), values, beside, steps + 1);
			case "endEvent" -> end(node, values, beside, steps);
			case "subProcess" -> step(this.nodes.startOf(node), values, beside, steps + 1);
			case "userTask", "receiveTask", "eventBasedGateway" ->
				this.places.add(new WalkedPlace(node, WalkedActions.kept(values)));
			case "intermediateCatchEvent" -> {
				if (this.nodes.isLink(node)) {
					on(node, values, beside, steps);
				}
				else {
					this.places.add(new WalkedPlace(node, WalkedActions.kept(values)));
				}
			}
			default -> on(node, values, beside, steps);
		}
	}

	private void on(Element node, Map<String, String> values, boolean beside, int steps) {
		List<Element> flows = this.nodes.flows(node);
		require(!flows.isEmpty(), "nothing follows " + node.getAttribute("id"));
		flows.forEach((flow) -> step(this.nodes.target(flow), values, beside, steps + 1));
	}

	private void split(Element gateway, Map<String, String> values, boolean beside, int steps) {
		List<WalkedRun> branches = new ArrayList<>();
		Map<String, String> before = new TreeMap<>(values);
		before.keySet().removeIf((name) -> name.startsWith(WalkedActions.ENDED));
		for (Element flow : this.nodes.flows(gateway)) {
			WalkedRun run = new WalkedRun(this.nodes, this.actions, this.byTime, this.rules, true);
			run.step(this.nodes.target(flow), before, beside, steps + 1);
			branches.add(run);
		}
		if (branches.size() < 2 || branches.stream().anyMatch((run) -> !run.places.isEmpty())) {
			on(gateway, values, beside, steps);
			return;
		}
		List<Element> joins = branches.stream()
			.flatMap((run) -> run.meetings.stream())
			.map(WalkedPlace::node)
			.distinct()
			.toList();
		require(joins.size() == 1 && this.nodes.incoming(joins.get(0)) == branches.size()
				&& branches.stream().noneMatch((run) -> run.ends || run.meetings.isEmpty()),
				"what begins does not meet again behind " + gateway.getAttribute("id"));
		WalkedMeeting
			.of(before,
					branches.stream().map((run) -> run.meetings.stream().map(WalkedPlace::values).toList()).toList())
			.forEach((met) -> split(joins.get(0), met, beside, steps + 1));
	}

	private Element choose(Element gateway, Map<String, String> values) {
		List<Element> flows = this.nodes.flows(gateway);
		Map<String, @Nullable Object> typed = new HashMap<>();
		values.forEach((name, value) -> typed.put(name, switch (value) {
			case "" -> null;
			case "true", "false" -> Boolean.valueOf(value);
			default -> value;
		}));
		for (Element flow : flows) {
			String condition = this.nodes.condition(flow);
			if (!condition.isEmpty()) {
				PlainExpression.variablesOf(condition)
					.orElseThrow(() -> new WalkFault("no condition: " + condition))
					.forEach((name) -> require(values.containsKey(name),
							name + " is not set at " + gateway.getAttribute("id")));
				if (PlainExpression.test(condition, typed)) {
					return this.nodes.target(flow);
				}
			}
		}
		return flows.stream()
			.filter((flow) -> flows.size() == 1 || flow.getAttribute("id").equals(gateway.getAttribute("default")))
			.findFirst()
			.map(this.nodes::target)
			.orElseThrow(() -> new WalkFault("no way out of " + gateway.getAttribute("id") + " " + values));
	}

	private void end(Element end, Map<String, String> values, boolean beside, int steps) {
		Element around = (Element) end.getParentNode();
		boolean embedded = WalkedNodes.is(around, "subProcess")
				&& !around.getAttribute("triggeredByEvent").equals("true");
		if (embedded) {
			on(around, values, beside, steps);
			return;
		}
		this.rules.ended(end, this.nodes.phase(end), values, beside);
		this.ends = true;
	}

}
