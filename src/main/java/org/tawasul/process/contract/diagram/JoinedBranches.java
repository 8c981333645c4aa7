package org.tawasul.process.contract.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;

/**
 * Parallel gateways at which the branches of another one meet, and what each branch
 * changes: behind them a variable is as the branch leaves it that changes it. Left out
 * are branches in which something waits, since what a step only answers is gone by then,
 * and those that change the same, of which nobody knows what comes last.
 */
final class JoinedBranches {

	/** By a join and the last node of each branch: what the branch may set or end. */
	private final Map<String, Map<String, Set<String>>> changed = new HashMap<>();

	JoinedBranches(Diagram diagram, Ways ways, Effects effects) {
		Set<String> several = new HashSet<>();
		for (Element split : diagram.all("parallelGateway")) {
			if (diagram.outgoing(split).size() > 1) {
				ParallelRules.joinOf(diagram, ways, split).ifPresent((join) -> {
					Map<String, Set<String>> branches = branches(diagram, ways, effects, split, join);
					if (this.changed.put(Diagram.id(join), branches) != null || branches.isEmpty()) {
						several.add(Diagram.id(join));
					}
				});
			}
		}
		this.changed.keySet().removeAll(several);
	}

	/** Nothing where something waits, or branches are not apart or change the same. */
	private static Map<String, Set<String>> branches(Diagram diagram, Ways ways, Effects effects, Element split,
			Element join) {
		Map<String, Set<String>> branches = new HashMap<>();
		for (Element branch : diagram.targets(split)) {
			List<Element> passed = ways.nodes(ways.reachable(Set.of(Diagram.id(branch)), Diagram.id(join)::equals))
				.filter((node) -> !node.equals(join))
				.toList();
			List<String> last = sources(diagram, join)
				.filter((node) -> passed.contains(node) || node.equals(split) && branch.equals(join))
				.map(Diagram::id)
				.toList();
			Set<String> variables = new HashSet<>();
			passed.forEach((node) -> {
				variables.addAll(effects.of(node).keySet());
				variables.addAll(effects.ended(node));
			});
			boolean alone = branches.values().stream().allMatch((others) -> Collections.disjoint(others, variables));
			if (!alone || last.size() != 1 || passed.stream().anyMatch(JoinedBranches::takesTime)
					|| branches.put(last.get(0), variables) != null) {
				return Map.of();
			}
		}
		return branches;
	}

	private static Stream<Element> sources(Diagram diagram, Element join) {
		return diagram.incoming(join).stream().flatMap((flow) -> diagram.node(flow.getAttribute("sourceRef")).stream());
	}

	private static boolean takesTime(Element node) {
		return Ways.waits(node) || Diagram.is(node, "callActivity") || Stream.of("asyncBefore", "asyncAfter", "async")
			.anyMatch((apart) -> ModelXml.engineAttribute(node, apart).equals("true"));
	}

	/** The last nodes of the branches that meet at a place; none where none do. */
	Set<String> ends(String place) {
		return this.changed.getOrDefault(place, Map.of()).keySet();
	}

	/** Whether a variable is behind a join as the branch with this end leaves it. */
	boolean counts(String join, String end, String variable) {
		Map<String, Set<String>> branches = this.changed.getOrDefault(join, Map.of());
		return branches.getOrDefault(end, Set.of()).contains(variable)
				|| branches.values().stream().noneMatch((variables) -> variables.contains(variable));
	}

}
