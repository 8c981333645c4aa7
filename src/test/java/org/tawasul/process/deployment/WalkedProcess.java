package org.tawasul.process.deployment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.tawasul.process.deployment.WalkFault.require;

/**
 * Walks through a process that is no lifecycle of cases: somebody has each task and is
 * reminded of it, what is read is there, nothing waits for ever, and an end can be
 * reached from each place.
 */
final class WalkedProcess implements WalkedRules {

	/** By process: what is heard wherever it waits. */
	private static final Map<String, Set<String>> HEARD = Map.of("MinisterMeeting", Set.of("MeetingCalledOff"),
			"SatisfactionCall", Set.of("SurveyAnswered"));

	private static final int MOST_PLACES = 2_000;

	private final WalkedNodes nodes;

	private final WalkedActions actions;

	private final Set<String> heard;

	private final Map<WalkedPlace, Set<WalkedPlace>> next = new LinkedHashMap<>();

	private final Set<WalkedPlace> ending = new HashSet<>();

	private final Deque<WalkedPlace> open = new ArrayDeque<>();

	private WalkedProcess(Document diagram, WalkedActions actions) {
		this.nodes = new WalkedNodes(diagram);
		this.actions = actions;
		this.heard = HEARD.getOrDefault(this.nodes.key(), Set.of());
	}

	/**
	 * Walks through a diagram.
	 * @param diagram whose process carries something else than cases
	 * @param actions what steps do
	 * @return the first thing that does not hold
	 */
	static Optional<String> fault(Document diagram, WalkedActions actions) {
		try {
			new WalkedProcess(diagram, actions).walk();
			return Optional.empty();
		}
		catch (WalkFault ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	private void walk() {
		for (Element start : this.nodes.starts()) {
			told(start, Map.of()).forEach((values) -> {
				WalkedRun run = run(start, values, false);
				require(!run.places().isEmpty() || run.ends(), "the start leads nowhere");
				run.places().forEach(this::arrive);
			});
		}
		while (!this.open.isEmpty()) {
			WalkedPlace place = this.open.pop();
			goOn(place);
			require(this.next.size() < MOST_PLACES, "too many places");
		}
		this.next.keySet().forEach(this::endsSomewhere);
	}

	private WalkedRun run(Element node, Map<String, String> values, boolean beside) {
		WalkedRun run = new WalkedRun(this.nodes, this.actions, false, this);
		run.from(node, new TreeMap<>(values), beside);
		return run;
	}

	private void arrive(WalkedPlace place) {
		if (this.next.putIfAbsent(place, new LinkedHashSet<>()) == null) {
			check(place);
			this.open.add(place);
		}
	}

	private void check(WalkedPlace place) {
		Element node = place.node();
		Map<String, String> values = place.values();
		if (WalkedNodes.is(node, "userTask")) {
			require(values.containsKey("handlers"), "nobody has " + place);
			WalkedNodes.variables(node.getAttributeNS(WalkedNodes.CAMUNDA, "dueDate"))
				.forEach((name) -> require(values.containsKey(name), "no due date at " + place));
		}
		List<Element> events = this.nodes.awaited(node);
		events.forEach((event) -> this.nodes.timer(event)
			.forEach((time) -> WalkedNodes.variables(time)
				.forEach((name) -> require(values.containsKey(name), "no time " + name + " at " + place))));
		require(events.stream().anyMatch((event) -> !this.nodes.timer(event).isEmpty()), "waits for ever at " + place);
		Set<String> messages = new HashSet<>();
		this.nodes.eventStarts().forEach((start) -> messages.addAll(this.nodes.messages(start)));
		require(messages.containsAll(this.heard), "nobody hears " + this.heard + " at " + place);
	}

	private void goOn(WalkedPlace place) {
		if (WalkedNodes.is(place.node(), "userTask")) {
			for (Map<String, String> answers : this.actions.answers(place.node(), this.nodes.asked())) {
				Map<String, String> values = new TreeMap<>(place.values());
				values.putAll(answers);
				this.nodes.flows(place.node()).forEach((flow) -> follow(place, this.nodes.target(flow), values, false));
			}
		}
		Set<Element> events = new LinkedHashSet<>(this.nodes.awaited(place.node()));
		events.addAll(this.nodes.eventStarts());
		if (WalkedNodes.is(place.node(), "receiveTask")) {
			events.add(place.node());
		}
		events.forEach((event) -> told(event, place.values()).forEach((values) -> this.nodes.flows(event)
			.forEach((flow) -> follow(place, this.nodes.target(flow), values,
					event != place.node() && !this.nodes.interrupts(event)))));
	}

	private List<Map<String, String>> told(Element event, Map<String, String> values) {
		return WalkedOtherActions.told(this.nodes.message(event).orElse(""), values);
	}

	private void follow(WalkedPlace from, Element node, Map<String, String> values, boolean beside) {
		WalkedRun run = run(node, values, beside);
		run.places().forEach((place) -> {
			arrive(place);
			this.next.getOrDefault(from, Set.of()).add(place);
		});
		if (run.ends() && !beside) {
			this.ending.add(from);
		}
	}

	private void endsSomewhere(WalkedPlace place) {
		Set<WalkedPlace> seen = new HashSet<>(Set.of(place));
		Deque<WalkedPlace> ahead = new ArrayDeque<>(seen);
		while (!ahead.isEmpty()) {
			WalkedPlace one = ahead.pop();
			if (this.ending.contains(one)) {
				return;
			}
			this.next.getOrDefault(one, Set.of()).stream().filter(seen::add).forEach(ahead::add);
		}
		throw new WalkFault("no end behind " + place);
	}

	@Override
	public void doneBeside(Element step) {
	}

	@Override
	public void ended(Element end, String phase, Map<String, String> values, boolean beside) {
		if (beside) {
			require(phase.isEmpty(), "a branch closes it: " + end.getAttribute("id"));
		}
		else if (!this.heard.isEmpty()) {
			require(Set.of("DONE", "CANCELLED").contains(phase), "left open by " + end.getAttribute("id"));
		}
	}

}
