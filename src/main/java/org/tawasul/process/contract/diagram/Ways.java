package org.tawasul.process.contract.diagram;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * Where a case comes to from each node: along a flow, by an event on a border, from a
 * link to its goal, into an embedded subprocess and out of it. Nodes are named by their
 * ids; what leaves a subprocess begins at its id with {@link #EXIT}.
 */
final class Ways {

	/** The place where an embedded subprocess is over. */
	static final String EXIT = "/exit";

	private final Diagram diagram;

	private final Map<String, Set<String>> next = new LinkedHashMap<>();

	private final Set<String> entries = new LinkedHashSet<>();

	Ways(Diagram diagram) {
		this.diagram = diagram;
		diagram.nodes().forEach((node) -> this.next.put(Diagram.id(node), new LinkedHashSet<>()));
		diagram.nodes().forEach(this::add);
		diagram.flows()
			.forEach((flow) -> diagram.node(flow.getAttribute("sourceRef"))
				.ifPresent((source) -> diagram.node(flow.getAttribute("targetRef"))
					.ifPresent((target) -> add(behind(source), Diagram.id(target)))));
	}

	private void add(Element node) {
		String id = Diagram.id(node);
		Optional<Element> scope = Diagram.scope(node);
		if (Diagram.is(node, "startEvent")) {
			scope.filter(Ways::embeds)
				.ifPresentOrElse((around) -> add(Diagram.id(around), id), () -> this.entries.add(id));
		}
		else if (Diagram.is(node, "endEvent")) {
			scope.filter(Ways::embeds).ifPresent((around) -> add(id, Diagram.id(around) + EXIT));
		}
		else if (Diagram.is(node, "boundaryEvent")) {
			add(node.getAttribute("attachedToRef"), id);
		}
		else if (Diagram.is(node, "intermediateThrowEvent")) {
			linkOf(node).ifPresent((name) -> this.diagram.all("intermediateCatchEvent")
				.stream()
				.filter((goal) -> linkOf(goal).filter(name::equals).isPresent())
				.forEach((goal) -> add(id, Diagram.id(goal))));
		}
	}

	private void add(String from, String to) {
		this.next.computeIfAbsent(from, (id) -> new LinkedHashSet<>()).add(to);
	}

	static Optional<String> linkOf(Element event) {
		return Diagram.definition(event, "linkEventDefinition").map((link) -> link.getAttribute("name"));
	}

	/** A subprocess that a way leads through. */
	private static boolean embeds(Element node) {
		return Diagram.is(node, "subProcess") && !Diagram.isEventSubProcess(node);
	}

	/** Where a way goes on from a node: from a subprocess, when that is over. */
	static String behind(Element node) {
		return embeds(node) ? Diagram.id(node) + EXIT : Diagram.id(node);
	}

	/** The node of a place. */
	Optional<Element> node(String place) {
		return this.diagram.node(place.endsWith(EXIT) ? place.substring(0, place.length() - EXIT.length()) : place);
	}

	/** The nodes of some places. */
	Stream<Element> nodes(Collection<String> places) {
		return places.stream().flatMap((place) -> node(place).stream());
	}

	/** All places. */
	Set<String> places() {
		return this.next.keySet();
	}

	/** Start events of the process and of subprocesses that an event begins. */
	Set<String> entries() {
		return this.entries;
	}

	Set<String> after(String place) {
		return this.next.getOrDefault(place, Set.of());
	}

	Map<String, Set<String>> reversed() {
		Map<String, Set<String>> back = new HashMap<>();
		this.next.forEach(
				(from, all) -> all.forEach((to) -> back.computeIfAbsent(to, (id) -> new LinkedHashSet<>()).add(from)));
		return back;
	}

	/** Places that one comes to, these included, without going on from some. */
	Set<String> reachable(Collection<String> from, Predicate<String> stops) {
		return reachable(this.next, from, stops);
	}

	static Set<String> reachable(Map<String, Set<String>> ways, Collection<String> from, Predicate<String> stops) {
		Set<String> reached = new LinkedHashSet<>(from);
		Deque<String> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			String place = open.pop();
			if (!stops.test(place)) {
				ways.getOrDefault(place, Set.of()).stream().filter(reached::add).forEach(open::add);
			}
		}
		return reached;
	}

	/** Whether the case waits there until something happens, or some time is over. */
	boolean waits(String place) {
		return !place.endsWith(EXIT) && node(place).filter(Ways::waits).isPresent();
	}

	static boolean waits(Element node) {
		return switch (Diagram.kind(node)) {
			case "userTask", "receiveTask", "eventBasedGateway" -> true;
			case "intermediateCatchEvent" -> linkOf(node).isEmpty();
			default -> false;
		};
	}

}
