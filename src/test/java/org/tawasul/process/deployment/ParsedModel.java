package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram, with the queries that the contract needs. */
final class ParsedModel {

	private static final ReadOnce<ParsedModel> REAL = new ReadOnce<>();

	private final String path;

	/** As the engine's library reads it. */
	private final BpmnModelInstance model;

	/** The library searches the whole document each time that it is asked. */
	private final Map<Class<?>, Collection<?>> byKind = new HashMap<>();

	private ParsedModel(String path, String text) {
		this.path = path;
		this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	static List<ParsedModel> in(ModelFiles files) {
		return files.only((path) -> path.endsWith(".bpmn"))
			.texts()
			.entrySet()
			.stream()
			.map((file) -> REAL.of(file.getKey(), file.getValue(), ParsedModel::new))
			.toList();
	}

	String path() {
		return this.path;
	}

	@SuppressWarnings("unchecked")
	<E extends ModelElementInstance> Collection<E> all(Class<E> kind) {
		return (Collection<E>) this.byKind.computeIfAbsent(kind,
				(each) -> List.copyOf(this.model.getModelElementsByType(kind)));
	}

	/**
	 * Where one comes to from each node: along a flow, by an event on its border, or from
	 * a link to the place of the same name.
	 */
	Map<FlowNode, Set<FlowNode>> successors() {
		Map<FlowNode, Set<FlowNode>> ways = new HashMap<>();
		all(SequenceFlow.class)
			.forEach((flow) -> ways.computeIfAbsent(flow.getSource(), (node) -> new HashSet<>()).add(flow.getTarget()));
		all(BoundaryEvent.class)
			.forEach((event) -> ways.computeIfAbsent(event.getAttachedTo(), (node) -> new HashSet<>()).add(event));
		all(IntermediateThrowEvent.class).forEach((event) -> linkOf(event).ifPresent((name) -> {
			List<IntermediateCatchEvent> targets = all(IntermediateCatchEvent.class).stream()
				.filter((target) -> linkOf(target).filter(name::equals).isPresent())
				.toList();
			ways.computeIfAbsent(event, (node) -> new HashSet<>()).addAll(targets);
		}));
		return ways;
	}

	private static Optional<String> linkOf(Event event) {
		return event.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map(LinkEventDefinition::getName)
			.findFirst();
	}

	static Map<FlowNode, Set<FlowNode>> reversed(Map<FlowNode, Set<FlowNode>> ways) {
		Map<FlowNode, Set<FlowNode>> back = new HashMap<>();
		ways.forEach((from, all) -> all.forEach((to) -> back.computeIfAbsent(to, (node) -> new HashSet<>()).add(from)));
		return back;
	}

	/** The nodes themselves and all that one comes to from them, but not beyond some. */
	static Set<FlowNode> reachable(Map<FlowNode, Set<FlowNode>> ways, Collection<? extends FlowNode> from,
			Collection<? extends FlowNode> notBeyond) {
		Set<FlowNode> reached = new HashSet<>(from);
		List<FlowNode> next = List.copyOf(from);
		while (!next.isEmpty()) {
			next = next.stream()
				.filter((node) -> !notBeyond.contains(node))
				.flatMap((node) -> ways.getOrDefault(node, Set.of()).stream())
				.filter(reached::add)
				.toList();
		}
		return reached;
	}

	/** The properties of an element: its status and phase. */
	static Map<String, String> properties(BaseElement element) {
		return extensions(element, CamundaProperties.class).flatMap((list) -> list.getCamundaProperties().stream())
			.collect(Collectors.toMap((property) -> property.getCamundaName(),
					(property) -> property.getCamundaValue()));
	}

	static Map<String, String> inputs(BaseElement element) {
		return extensions(element, CamundaInputOutput.class)
			.flatMap((list) -> list.getCamundaInputParameters().stream())
			.collect(Collectors.toMap(CamundaInputParameter::getCamundaName, CamundaInputParameter::getTextContent));
	}

	private static <E extends ModelElementInstance> Stream<E> extensions(BaseElement element, Class<E> kind) {
		return (element.getExtensionElements() != null)
				? element.getExtensionElements().getElementsQuery().filterByType(kind).list().stream() : Stream.of();
	}

}
