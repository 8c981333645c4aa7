package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
import org.tawasul.process.form.FormSchema;
import org.w3c.dom.Element;

/**
 * Which variables a process may still read from a place on before it sets them itself. A
 * case that is put there without having come the way must bring them along.
 */
public final class NeededVariables {

	private final Diagram diagram;

	private final Ways ways;

	private final Effects effects;

	/** By the id of a table: the words in the heads of its columns. */
	private final Map<String, Set<String>> asked;

	/** By place: when a case comes there. */
	private final Map<String, Set<String>> entering = new HashMap<>();

	private NeededVariables(Diagram diagram, Ways ways, Effects effects, Map<String, Set<String>> asked) {
		this.diagram = diagram;
		this.ways = ways;
		this.effects = effects;
		this.asked = asked;
		boolean changed = true;
		while (changed) {
			changed = false;
			for (String place : ways.places()) {
				changed |= this.entering.computeIfAbsent(place, (id) -> new HashSet<>()).addAll(entering(place));
			}
		}
	}

	/**
	 * Reads a model.
	 * @param files the model with the tables and forms that it names
	 * @param process key of the process
	 * @return nothing where no file holds the process
	 */
	public static Optional<NeededVariables> of(DeploymentFiles files, String process) {
		Map<String, FormSchema> forms = new HashMap<>();
		files.forms().values().forEach((form) -> forms.put(form.path("id").asText(), FormSchema.read(form)));
		Map<String, Set<String>> asked = TableInputs.of(files.tables().values());
		return files.models()
			.entrySet()
			.stream()
			.map((model) -> new Diagram(model.getKey(), model.getValue()))
			.filter((diagram) -> diagram.key().equals(process))
			.findFirst()
			.map((diagram) -> new NeededVariables(diagram, new Ways(diagram),
					new Effects(diagram, forms, TableOutputs.of(files.tables().values()), Set.of()), asked));
	}

	/**
	 * What is read on the way from where a case has waited, or from the border of what it
	 * waits in.
	 * @param node id of the node at which it waits; its own assignment and timers have
	 * been read
	 * @return names; none for an unknown node
	 */
	public Set<String> onward(String node) {
		Set<String> needed = new HashSet<>();
		this.diagram.node(node).ifPresent((waiting) -> {
			needed.addAll(leaving(node));
			Optional<Element> scope = Diagram.scope(waiting);
			while (scope.isPresent()) {
				this.diagram.onBorder(scope.get()).forEach((event) -> needed.addAll(read(event)));
				scope = Diagram.scope(scope.get());
			}
		});
		return needed;
	}

	/**
	 * What is read by what an event begins, wherever a case waits.
	 * @return names
	 */
	public Set<String> meanwhile() {
		Set<String> needed = new HashSet<>();
		this.diagram.all("startEvent")
			.stream()
			.filter((start) -> Diagram.scope(start).filter(Diagram::isEventSubProcess).isPresent())
			.forEach((start) -> needed.addAll(read(start)));
		return needed;
	}

	private Set<String> read(Element node) {
		return this.entering.getOrDefault(Diagram.id(node), Set.of());
	}

	private Set<String> entering(String place) {
		Set<String> needed = leaving(place);
		if (!place.endsWith(Ways.EXIT)) {
			this.ways.node(place).ifPresent((node) -> needed.addAll(readOnEntry(node)));
		}
		return needed;
	}

	/** What stands on the border happens before the step sets anything. */
	private Set<String> leaving(String place) {
		Set<String> needed = new HashSet<>();
		Set<String> onBorder = new HashSet<>();
		for (String next : this.ways.after(place)) {
			boolean border = this.ways.node(next).filter((node) -> Diagram.is(node, "boundaryEvent")).isPresent();
			(border ? onBorder : needed).addAll(this.entering.getOrDefault(next, Set.of()));
		}
		this.ways.node(place).ifPresent((node) -> {
			this.diagram.outgoing(node).forEach((flow) -> needed.addAll(FlowCondition.of(flow).variables()));
			if (!place.endsWith(Ways.EXIT)) {
				needed.removeAll(set(node));
			}
		});
		needed.addAll(onBorder);
		return needed;
	}

	/**
	 * What a step certainly sets; what an action sets by one of its answers only is read
	 * behind that one.
	 */
	private Set<String> set(Element node) {
		return this.effects.of(node)
			.entrySet()
			.stream()
			.filter((effect) -> Diagram.is(node, "serviceTask")
					|| effect.getValue().stream().noneMatch(VariableFlow.Origin::absent))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * Timers are made when what they end begins: the step, or the gateway before them.
	 */
	private Set<String> readOnEntry(Element node) {
		Set<String> names = new HashSet<>();
		Diagram.parameters(node, "inputParameter")
			.values()
			.forEach((parameter) -> names.addAll(variables(ModelXml.text(parameter))));
		Set.of("candidateGroups", "dueDate", "followUpDate")
			.forEach((attribute) -> names.addAll(variables(ModelXml.engineAttribute(node, attribute))));
		Diagram.children(node, "multiInstanceLoopCharacteristics")
			.forEach((loop) -> names.addAll(variables(ModelXml.engineAttribute(loop, "collection"))));
		this.diagram.onBorder(node).forEach((event) -> names.addAll(timer(event)));
		if (Diagram.is(node, "eventBasedGateway")) {
			this.diagram.targets(node).forEach((event) -> names.addAll(timer(event)));
		}
		else if (Diagram.is(node, "intermediateCatchEvent") && !isBehindGateway(node)) {
			names.addAll(timer(node));
		}
		else if (Diagram.is(node, "businessRuleTask")) {
			Set<String> loaded = this.effects.of(node).keySet();
			this.asked.getOrDefault(ModelXml.engineAttribute(node, "decisionRef"), Set.of())
				.stream()
				.filter((name) -> this.effects.names().contains(name) && !loaded.contains(name))
				.forEach(names::add);
		}
		names.remove("");
		return names;
	}

	private boolean isBehindGateway(Element event) {
		return this.diagram.incoming(event)
			.stream()
			.flatMap((flow) -> this.diagram.node(flow.getAttribute("sourceRef")).stream())
			.anyMatch((source) -> Diagram.is(source, "eventBasedGateway"));
	}

	private static Set<String> timer(Element event) {
		return Diagram.timer(event).map(TimerRules::variableOf).map(Set::of).orElse(Set.of());
	}

	private static Set<String> variables(String text) {
		return PlainExpression.variablesOf(text).orElse(Set.of());
	}

}
