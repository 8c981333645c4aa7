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
 * Walks through the lifecycle of cases as the engine does, step by step and with values,
 * by what {@code docs/modelling.md} says of actions. It knows nothing of the rules for
 * models, which it is compared with: whatever these take must hold on each walk.
 */
final class WalkedDiagram implements WalkedRules {

	/** Levels below the Minister. */
	static final int LADDER = 3;

	/** The care centre stands beside the path: from there a case begins below it. */
	static final String CARE_CENTRE = "-1";

	/** What is carried out before anything waits again. */
	static final Set<String> AT_ONCE = Set.of("REFER", "ASK_REPORTER", "ESCALATE");

	private static final int MOST_PLACES = 3_000;

	private static final Set<String> SURE = Set.of("MainCaseResolved", "LinkUndone");

	private final WalkedNodes nodes;

	private final WalkedActions actions;

	private final Map<WalkedPlace, Set<WalkedPlace>> next = new LinkedHashMap<>();

	private final Map<WalkedPlace, Set<WalkedPlace>> byTimeAlone = new LinkedHashMap<>();

	private final Set<WalkedPlace> ending = new HashSet<>();

	private final Deque<WalkedPlace> open = new ArrayDeque<>();

	private WalkedDiagram(Document diagram, WalkedActions actions) {
		this.nodes = new WalkedNodes(diagram);
		this.actions = actions;
	}

	/**
	 * Walks through a diagram.
	 * @param diagram whose process carries cases
	 * @param actions what steps do
	 * @return the first thing that does not hold
	 */
	static Optional<String> fault(Document diagram, WalkedActions actions) {
		try {
			new WalkedDiagram(diagram, actions).walk();
			return Optional.empty();
		}
		catch (WalkFault ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	private void walk() {
		WalkedRun begun = new WalkedRun(this.nodes, this.actions, false, this);
		begun.from(this.nodes.start(), new TreeMap<>(Map.of("#level", "0")), false);
		begun.places().forEach(this::arrive);
		require(begun.places().size() > 0 || begun.ends(), "the start leads nowhere");
		Set<Map<String, String>> beside = new HashSet<>();
		while (!this.open.isEmpty()) {
			WalkedPlace place = this.open.pop();
			goOn(place);
			if (beside.add(place.values())) {
				events(place);
			}
			require(this.next.size() < MOST_PLACES, "too many places");
		}
		this.next.keySet().forEach(this::endsSomewhere);
		this.byTimeAlone.keySet().forEach((place) -> climbs(place, new LinkedHashSet<>(), new HashSet<>()));
	}

	private void arrive(WalkedPlace place) {
		if (this.next.putIfAbsent(place, new LinkedHashSet<>()) == null) {
			this.byTimeAlone.put(place, new LinkedHashSet<>());
			check(place);
			this.open.add(place);
		}
	}

	private void check(WalkedPlace place) {
		Element node = place.node();
		Map<String, String> values = place.values();
		if (WalkedNodes.is(node, "userTask")) {
			WalkedNodes.variables(node.getAttributeNS(WalkedNodes.CAMUNDA, "candidateGroups"))
				.forEach((name) -> require(values.containsKey(name), "nobody has " + place));
			require(values.containsKey("handlers"), "nobody has " + place);
			WalkedNodes.variables(node.getAttributeNS(WalkedNodes.CAMUNDA, "dueDate"))
				.forEach((name) -> require(values.containsKey(name), "no due date at " + place));
		}
		List<Element> events = this.nodes.awaited(node);
		events.forEach((event) -> this.nodes.timer(event)
			.forEach((time) -> WalkedNodes.variables(time)
				.forEach((name) -> require(values.containsKey(name), "no time " + name + " at " + place))));
		boolean relieved = events.stream()
			.anyMatch((event) -> !this.nodes.timer(event).isEmpty() && this.nodes.interrupts(event));
		boolean sure = this.nodes.messages(node).containsAll(SURE);
		boolean atMinister = "true".equals(values.get("ministerReached"))
				&& events.stream().anyMatch((event) -> !this.nodes.timer(event).isEmpty());
		require(relieved || sure || atMinister, "waits for ever at " + place);
		for (String message : values.getOrDefault("#owed", "").split(" ")) {
			require(message.isEmpty() || this.nodes.messages(node).contains(message),
					message + " is not awaited at " + place);
		}
		String decided = values.getOrDefault("#decided", "");
		require(!AT_ONCE.contains(decided) && !decided.equals("ROUTE"), "not carried out before " + place);
	}

	private void goOn(WalkedPlace place) {
		Map<String, String> kept = new TreeMap<>(place.values());
		kept.remove("#owed");
		if (WalkedNodes.is(place.node(), "userTask")) {
			for (Map<String, String> answers : this.actions.answers(place.node(), this.nodes.asked())) {
				Map<String, String> values = new TreeMap<>(kept);
				values.putAll(answers);
				this.nodes.flows(place.node()).forEach((flow) -> follow(place, this.nodes.target(flow), values, false));
			}
		}
		else if (!WalkedNodes.is(place.node(), "eventBasedGateway")) {
			boolean timer = !this.nodes.timer(place.node()).isEmpty();
			Map<String, String> told = told(place.node(), kept);
			this.nodes.flows(place.node()).forEach((flow) -> follow(place, this.nodes.target(flow), told, timer));
		}
		for (Element event : this.nodes.awaited(place.node())) {
			boolean timer = !this.nodes.timer(event).isEmpty();
			if (event != place.node() && this.nodes.interrupts(event)) {
				Map<String, String> told = told(event, kept);
				this.nodes.flows(event).forEach((flow) -> follow(place, this.nodes.target(flow), told, timer));
			}
			else if (event != place.node()) {
				beside(event, kept, "beside " + place);
			}
		}
	}

	/** What a message tells is known until something waits again. */
	private Map<String, String> told(Element event, Map<String, String> values) {
		Map<String, String> told = new TreeMap<>(values);
		this.nodes.message(event).ifPresent((message) -> told.put("~told", message));
		return told;
	}

	private void follow(WalkedPlace from, Element node, Map<String, String> values, boolean timer) {
		WalkedRun run = new WalkedRun(this.nodes, this.actions, timer, this);
		run.from(node, values, false);
		run.places().forEach((place) -> {
			arrive(place);
			this.next.getOrDefault(from, Set.of()).add(place);
			if (timer) {
				this.byTimeAlone.getOrDefault(from, Set.of()).add(place);
			}
		});
		if (run.ends()) {
			this.ending.add(from);
		}
	}

	/** What runs beside the case waits for nothing and ends. */
	private void beside(Element event, Map<String, String> values, String where) {
		WalkedRun run = new WalkedRun(this.nodes, this.actions, false, this);
		this.nodes.flows(event).forEach((flow) -> run.from(this.nodes.target(flow), new TreeMap<>(values), true));
		require(run.places().isEmpty(), "something waits " + where);
	}

	/** What reporters may do at any time. */
	private void events(WalkedPlace place) {
		Set<String> heard = new HashSet<>();
		for (Element start : this.nodes.eventStarts()) {
			heard.addAll(this.nodes.messages(start));
			if (this.nodes.interrupts(start)) {
				WalkedRun run = new WalkedRun(this.nodes, this.actions, false, this);
				this.nodes.flows(start)
					.forEach((flow) -> run.from(this.nodes.target(flow), new TreeMap<>(place.values()), false));
				run.places().forEach(this::arrive);
			}
			else {
				beside(start, place.values(), "beside " + place);
			}
		}
		require(heard.containsAll(Set.of("InformationAdded", "CaseWithdrawn")), "reporters are not heard at " + place);
	}

	@Override
	public void doneBeside(Element step) {
		require(WalkedActions.onlyTells(step), "changes the case beside: " + step.getAttribute("id"));
	}

	@Override
	public void ended(Element end, String phase, Map<String, String> values, boolean beside) {
		if (beside) {
			require(phase.isEmpty(), "a branch closes the case: " + end.getAttribute("id"));
			return;
		}
		require(Set.of("DONE", "CANCELLED").contains(phase), "left open by " + end.getAttribute("id"));
		require(phase.equals("CANCELLED") || values.containsKey("#answered"),
				"closed without an answer by " + end.getAttribute("id"));
		require(values.getOrDefault("#decided", "").isEmpty() || phase.equals("CANCELLED"),
				"not carried out before " + end.getAttribute("id"));
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

	/** Left alone, a case comes to the Minister or an end, and not round in a circle. */
	private void climbs(WalkedPlace place, Set<WalkedPlace> way, Set<WalkedPlace> done) {
		require(way.add(place), "goes round with nobody acting: " + place);
		for (WalkedPlace following : this.byTimeAlone.getOrDefault(place, Set.of())) {
			if (!done.contains(following)) {
				climbs(following, way, done);
			}
		}
		way.remove(place);
		done.add(place);
	}

}
