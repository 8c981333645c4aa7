package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** Statuses: open words with labels, closed phases, and one way of the case at a time. */
final class StatusRules {

	/** Those on which the engine's listeners look for a status. */
	private static final Set<String> BEARERS = Set.of("startEvent", "userTask", "serviceTask", "businessRuleTask",
			"endEvent", "intermediateCatchEvent", "eventBasedGateway", "receiveTask", "callActivity");

	private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

	private static final int MAX_LENGTH = 40;

	private static final Set<String> OVER = Set.of("DONE", "CANCELLED");

	/** By which lists, indicators and programs know a case, a meeting or a call. */
	private static final Map<String, String> PHASES = Map.ofEntries(Map.entry("received", "RECEIVED"),
			Map.entry("unrouted", "RECEIVED"), Map.entry("under_study", "ACTIVE"), Map.entry("in_progress", "ACTIVE"),
			Map.entry("awaiting_reporter", "WAITING"), Map.entry("linked", "WAITING"),
			Map.entry("with_minister", "ACTIVE"), Map.entry("resolved", "WAITING"), Map.entry("objected", "ACTIVE"),
			Map.entry("closed", "DONE"), Map.entry("withdrawn", "CANCELLED"));

	/** By which lists know that a case waits for another one. */
	private static final Map<String, String> OF_ACTIONS = Map.of("waitForMainCase", "linked");

	private StatusRules() {
	}

	static void check(Diagram diagram, boolean carries, boolean called, Ways ways, Findings findings) {
		Set<String> beside = ParallelRules.beside(diagram, ways);
		Set<String> alone = alone(diagram, ways);
		Map<String, List<String>> named = new HashMap<>();
		Map<String, String> labelled = new HashMap<>();
		for (Element node : diagram.nodes()) {
			Map<String, String> properties = Diagram.properties(node);
			String status = properties.getOrDefault("status", "");
			String phase = properties.getOrDefault("phase", "");
			findings.require(status.isBlank() == phase.isBlank(), node, "status-phase", status + phase);
			boolean ends = isEnd(diagram, node) && !beside.contains(Diagram.id(node));
			if (carries && isEnd(diagram, node) && (ends || alone.contains(Diagram.id(node)))) {
				findings.require(OVER.contains(phase), node, "end-open");
			}
			Diagram.action(node)
				.map(OF_ACTIONS::get)
				.ifPresent((needed) -> findings.require(needed.equals(status), node, "status-needed", needed));
			if (status.isBlank()) {
				continue;
			}
			boolean word = WORD.matcher(status).matches() && status.length() <= MAX_LENGTH;
			findings.require(word, node, "status-word", status);
			Stream.of("status.label", "status.label.en")
				.forEach((label) -> findings.require(!properties.getOrDefault(label, "").isBlank(), node,
						"label-missing", label));
			List<String> names = Stream.of("status.label", "status.label.en", "phase")
				.map((name) -> properties.getOrDefault(name, ""))
				.toList();
			findings.require(names.equals(named.computeIfAbsent(status, (first) -> names)), node, "status-twice",
					status);
			Stream.of("status.label", "status.label.en")
				.filter((label) -> !properties.getOrDefault(label, "").isBlank())
				.forEach((label) -> {
					String other = labelled.computeIfAbsent(label + properties.getOrDefault(label, "").strip(),
							(first) -> status);
					findings.require(other.equals(status), node, "status-label-twice", status + ", " + other);
				});
			findings.require(BEARERS.contains(Diagram.kind(node)), node, "status-bearer", status);
			findings.require(!beside.contains(Diagram.id(node)), node, "status-parallel", status);
			findings.require(PHASES.getOrDefault(status, phase).equals(phase), node, "status-known",
					status + " = " + PHASES.get(status));
			findings.require(!OVER.contains(phase) || ends && !called, node, "phase-early", phase);
		}
	}

	/** Where the process itself comes to, also where something beside it comes, too. */
	private static Set<String> alone(Diagram diagram, Ways ways) {
		return ways.reachable(ways.entries().stream().filter((entry) -> interrupts(ways, entry)).toList(),
				(place) -> !interrupts(ways, place));
	}

	private static boolean interrupts(Ways ways, String place) {
		return ways.node(place)
			.filter((node) -> Diagram.is(node, "boundaryEvent") || Diagram.is(node, "startEvent"))
			.stream()
			.allMatch(Diagram::interrupts);
	}

	/** Whether the process is over there, and not only a part of it. */
	private static boolean isEnd(Diagram diagram, Element node) {
		return Diagram.is(node, "endEvent") && Diagram.scope(node)
			.filter((scope) -> Diagram.is(scope, "process")
					|| Diagram.isEventSubProcess(scope) && diagram.process().equals(Diagram.scope(scope)))
			.isPresent();
	}

}
