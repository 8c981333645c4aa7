package org.tawasul.process.contract.diagram;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * What happens beside something else. All branches of a parallel gateway meet again at
 * one: a branch that leaves before leaves the others waiting for ever, or the case with
 * two tasks.
 */
final class ParallelRules {

	private ParallelRules() {
	}

	static void check(Diagram diagram, Ways ways, Findings findings) {
		List<Element> gateways = diagram.all("parallelGateway");
		Set<String> joined = new HashSet<>();
		for (Element split : gateways) {
			if (diagram.outgoing(split).size() < 2) {
				continue;
			}
			joinOf(diagram, ways, split).ifPresentOrElse((join) -> {
				joined.add(Diagram.id(join));
				findings.report(entering(diagram, ways, split, join), "parallel-entered", Diagram.id(split));
			}, () -> findings.report(split, "parallel-apart"));
		}
		gateways.stream()
			.filter((join) -> diagram.incoming(join).size() > 1 && !joined.contains(Diagram.id(join)))
			.forEach((join) -> findings.report(join, "parallel-join"));
	}

	/**
	 * Flows into branches that do not begin at their gateway. Who comes by one waits for
	 * the other branches for ever; a branch that leads back before its gateway brings
	 * each of them a second time.
	 */
	private static Stream<Element> entering(Diagram diagram, Ways ways, Element split, Element join) {
		List<String> branches = diagram.targets(split).stream().map(Diagram::id).toList();
		Set<String> passed = ways.reachable(branches, Diagram.id(join)::equals);
		return ways.nodes(passed)
			.flatMap((node) -> diagram.incoming(node).stream())
			.filter((flow) -> !flow.getAttribute("sourceRef").equals(Diagram.id(split))
					&& !passed.contains(flow.getAttribute("sourceRef")));
	}

	/** Where all branches of a gateway meet again for the first time. */
	static Optional<Element> joinOf(Diagram diagram, Ways ways, Element split) {
		List<String> branches = diagram.targets(split).stream().map(Diagram::id).toList();
		return diagram.all("parallelGateway")
			.stream()
			.filter((join) -> diagram.incoming(join).size() == branches.size() && !join.equals(split))
			.filter((join) -> branches.stream().allMatch((branch) -> leadsOnlyTo(diagram, ways, branch, join)))
			.min(Comparator.comparingInt((join) -> ways.reachable(branches, Diagram.id(join)::equals).size()));
	}

	private static boolean leadsOnlyTo(Diagram diagram, Ways ways, String branch, Element join) {
		Set<String> passed = ways.reachable(Set.of(branch), Diagram.id(join)::equals);
		return passed.contains(Diagram.id(join)) && passed.stream()
			.flatMap((place) -> ways.node(place).stream())
			.noneMatch((node) -> Diagram.is(node, "endEvent") && Diagram.scope(node).equals(diagram.process()));
	}

	/** What runs while something else of the case runs. */
	static Set<String> beside(Diagram diagram, Ways ways) {
		Set<String> joins = new HashSet<>();
		diagram.all("parallelGateway")
			.stream()
			.filter((gateway) -> diagram.incoming(gateway).size() > 1)
			.forEach((gateway) -> joins.add(Diagram.id(gateway)));
		Set<String> beside = new LinkedHashSet<>();
		diagram.all("parallelGateway")
			.stream()
			.filter((gateway) -> diagram.outgoing(gateway).size() > 1)
			.forEach((gateway) -> beside
				.addAll(ways.reachable(diagram.targets(gateway).stream().map(Diagram::id).toList(), joins::contains)));
		diagram.all("boundaryEvent", "startEvent")
			.stream()
			.filter((event) -> !Diagram.interrupts(event))
			.forEach((event) -> beside.addAll(ways.reachable(Set.of(Diagram.id(event)), (place) -> false)));
		diagram.nodes()
			.stream()
			.filter((node) -> !Diagram.children(node, "multiInstanceLoopCharacteristics").isEmpty())
			.forEach((node) -> beside
				.addAll(ways.reachable(Set.of(Diagram.id(node)), (place) -> place.endsWith(Ways.EXIT))));
		beside.removeAll(joins);
		return beside;
	}

}
