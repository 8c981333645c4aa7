package org.tawasul.process.contract.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tawasul.process.contract.DeploymentFiles;
import org.w3c.dom.Element;

/**
 * Beside what a process is when it stands at a node: on which branch of which gateway,
 * behind which event that ends nothing, in which repeated step. A process that is put at
 * the same node of another model is alone there, or in company, as before only where this
 * is the same.
 */
public final class ParallelPlaces {

	private final Map<String, Set<String>> places = new HashMap<>();

	private ParallelPlaces(Diagram diagram, Ways ways) {
		for (Element gateway : diagram.all("parallelGateway")) {
			if (diagram.outgoing(gateway).size() > 1) {
				split(diagram, ways, gateway);
			}
			if (diagram.incoming(gateway).size() > 1) {
				add(Diagram.id(gateway), "join of " + diagram.incoming(gateway).size());
			}
		}
		diagram.all("boundaryEvent", "startEvent")
			.stream()
			.filter((event) -> !Diagram.interrupts(event))
			.forEach((event) -> ways.reachable(Set.of(Diagram.id(event)), (place) -> false)
				.forEach((place) -> add(place, "behind " + Diagram.id(event))));
		diagram.nodes()
			.stream()
			.filter((node) -> !Diagram.children(node, "multiInstanceLoopCharacteristics").isEmpty())
			.forEach((node) -> ways.reachable(Set.of(Diagram.id(node)), (place) -> place.equals(exit(node)))
				.forEach((place) -> add(place, "each of " + Diagram.id(node))));
	}

	/**
	 * Reads a model.
	 * @param files the model with the tables and forms that it names
	 * @param process key of the process
	 * @return nothing where no file holds the process
	 */
	public static Optional<ParallelPlaces> of(DeploymentFiles files, String process) {
		return files.models()
			.entrySet()
			.stream()
			.map((model) -> new Diagram(model.getKey(), model.getValue()))
			.filter((diagram) -> diagram.key().equals(process))
			.findFirst()
			.map((diagram) -> new ParallelPlaces(diagram, new Ways(diagram)));
	}

	/**
	 * Says what a node is beside.
	 * @param node its id
	 * @return to be compared only; none where nothing else of the process runs
	 */
	public Set<String> at(String node) {
		return this.places.getOrDefault(node, Set.of());
	}

	/** Gateways in gateways are told for each of them. */
	private void split(Diagram diagram, Ways ways, Element split) {
		Optional<String> join = ParallelRules.joinOf(diagram, ways, split).map(Diagram::id);
		Collection<Element> branches = diagram.outgoing(split);
		String whole = "%s %s %s".formatted(Diagram.id(split),
				branches.stream().map(Diagram::id).sorted().collect(Collectors.joining(" ")), join.orElse("-"));
		branches.forEach((branch) -> ways
			.reachable(Set.of(branch.getAttribute("targetRef")), (place) -> join.filter(place::equals).isPresent())
			.stream()
			.filter((place) -> join.filter(place::equals).isEmpty())
			.forEach((place) -> add(place, "branch " + Diagram.id(branch) + " of " + whole)));
		join.ifPresent((id) -> add(id, "end of " + whole));
	}

	private static String exit(Element node) {
		return Diagram.id(node) + Ways.EXIT;
	}

	private void add(String place, String beside) {
		this.places.computeIfAbsent(place, (id) -> new TreeSet<>()).add(beside);
	}

}
