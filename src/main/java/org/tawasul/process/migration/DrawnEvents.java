package org.tawasul.process.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * The events of a version at which something may wait, and where it waits for them.
 */
final class DrawnEvents {

	private final BpmnModelInstance model;

	private final Map<String, DrawnEvent> events = new HashMap<>();

	DrawnEvents(BpmnModelInstance model) {
		this.model = model;
		model.getModelElementsByType(CatchEvent.class)
			.forEach((event) -> this.events.put(event.getId(),
					new DrawnEvent(event.getId(), waitedForAt(event), time(event), message(event))));
		model.getModelElementsByType(ReceiveTask.class)
			.forEach((task) -> this.events.put(task.getId(),
					new DrawnEvent(task.getId(), List.of(task.getId()), null, nameOf(task.getMessage()))));
	}

	Optional<DrawnEvent> find(String id) {
		return Optional.ofNullable(this.events.get(id));
	}

	Collection<DrawnEvent> all() {
		return this.events.values();
	}

	boolean has(String node) {
		return this.model.getModelElementById(node) instanceof FlowNode;
	}

	/** A node and all that it stands in, up to the process. */
	List<String> around(String node) {
		List<String> ids = new ArrayList<>();
		ModelElementInstance element = this.model.getModelElementById(node);
		while (element != null) {
			Optional.ofNullable(element.getAttributeValue("id")).ifPresent(ids::add);
			element = element.getParentElement();
		}
		return ids;
	}

	/** The nodes and scopes in which it is waited for. */
	private static List<String> waitedForAt(CatchEvent event) {
		if (event instanceof BoundaryEvent border) {
			return List.of(border.getAttachedTo().getId());
		}
		if (event instanceof StartEvent && event.getParentElement() instanceof SubProcess sub
				&& sub.triggeredByEvent()) {
			return List.of(String.valueOf(sub.getParentElement().getAttributeValue("id")));
		}
		return Stream.concat(Stream.of(event.getId()),
				event.getIncoming()
					.stream()
					.map((flow) -> flow.getSource())
					.filter(EventBasedGateway.class::isInstance)
					.map(FlowNode::getId))
			.toList();
	}

	private static @Nullable String time(CatchEvent event) {
		return event.getEventDefinitions()
			.stream()
			.filter(TimerEventDefinition.class::isInstance)
			.map(TimerEventDefinition.class::cast)
			.flatMap((timer) -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
			.filter(Objects::nonNull)
			.map(ModelElementInstance::getTextContent)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String message(CatchEvent event) {
		return event.getEventDefinitions()
			.stream()
			.filter(MessageEventDefinition.class::isInstance)
			.map((definition) -> nameOf(((MessageEventDefinition) definition).getMessage()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String nameOf(@Nullable Message message) {
		return (message != null) ? message.getName() : null;
	}

	/**
	 * An event at which something may wait.
	 *
	 * @param id of the event
	 * @param places nodes, or scopes, in which it is waited for
	 * @param time what its timer reads; null without a timer
	 * @param message the name of its message; null without one
	 */
	record DrawnEvent(String id, List<String> places, @Nullable String time, @Nullable String message) {

	}

}
