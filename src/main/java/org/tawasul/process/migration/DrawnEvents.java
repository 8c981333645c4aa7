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
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * The events of a version at which something may wait, where it waits for them, and the
 * statuses that it draws.
 */
final class DrawnEvents {

	private final BpmnModelInstance model;

	private final Map<String, DrawnEvent> events = new HashMap<>();

	private final Map<String, DrawnStatus> statuses = new HashMap<>();

	DrawnEvents(BpmnModelInstance model) {
		this.model = model;
		model.getModelElementsByType(CamundaProperties.class)
			.forEach((properties) -> value(properties, "status").ifPresent((code) -> this.statuses.put(
					properties.getParentElement().getParentElement().getAttributeValue("id"),
					new DrawnStatus(code, value(properties, "phase").orElse("")))));
		model.getModelElementsByType(CatchEvent.class)
			.forEach((event) -> this.events.put(event.getId(), new DrawnEvent(event.getId(), waitedForAt(event),
					kind(event), ends(event), time(event), message(event))));
		model.getModelElementsByType(ReceiveTask.class)
			.forEach((task) -> this.events.put(task.getId(), new DrawnEvent(task.getId(), List.of(task.getId()),
					(task.getMessage() != null) ? Kind.MESSAGE : Kind.NONE, true, null, nameOf(task.getMessage()))));
	}

	Optional<DrawnEvent> find(String id) {
		return Optional.ofNullable(this.events.get(id));
	}

	Collection<DrawnEvent> all() {
		return this.events.values();
	}

	/** Whether it is a time on a border that ends nothing. */
	boolean isReminder(DrawnEvent event) {
		return event.time() != null && !event.ends()
				&& this.model.getModelElementById(event.id()) instanceof BoundaryEvent;
	}

	/** By the nodes that give them to a case. */
	Map<String, DrawnStatus> statuses() {
		return this.statuses;
	}

	private static Optional<String> value(CamundaProperties properties, String name) {
		return properties.getCamundaProperties()
			.stream()
			.filter((property) -> name.equals(property.getCamundaName()) && property.getCamundaValue() != null)
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

	/** Whether another process carries on from a node. */
	boolean calls(String node) {
		return this.model.getModelElementById(node) instanceof CallActivity;
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

	private static Kind kind(CatchEvent event) {
		return event.getEventDefinitions().stream().findFirst().map((definition) -> {
			if (definition instanceof TimerEventDefinition timer) {
				if (timer.getTimeDate() != null) {
					return Kind.DATE;
				}
				return (timer.getTimeDuration() != null) ? Kind.DURATION : Kind.CYCLE;
			}
			if (definition instanceof MessageEventDefinition) {
				return Kind.MESSAGE;
			}
			boolean subscribes = definition instanceof SignalEventDefinition
					|| definition instanceof ConditionalEventDefinition;
			return subscribes ? Kind.OTHER : Kind.NONE;
		}).orElse(Kind.NONE);
	}

	/** Whether what it stands on, or in, is over with it. */
	private static boolean ends(CatchEvent event) {
		if (event instanceof BoundaryEvent border) {
			return border.cancelActivity();
		}
		return !(event instanceof StartEvent start) || start.isInterrupting();
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

	/** What is waited for at an event. */
	enum Kind {

		/** A moment. */
		DATE,

		/** The end of a while. */
		DURATION,

		/** Moments that come again and again. */
		CYCLE,

		/** A message. */
		MESSAGE,

		/** A signal or a condition. */
		OTHER,

		/** Nothing that the engine keeps: an error, the goal of a link. */
		NONE

	}

	/**
	 * What a node makes of a case.
	 *
	 * @param code of the status
	 * @param phase what lists count it as
	 */
	record DrawnStatus(String code, String phase) {

	}

	/**
	 * An event at which something may wait.
	 *
	 * @param id of the event
	 * @param places nodes, or scopes, in which it is waited for
	 * @param kind what is waited for
	 * @param ends whether what it stands on, or in, is over with it
	 * @param time what its timer reads; null without a timer
	 * @param message the name of its message; null without one
	 */
	record DrawnEvent(String id, List<String> places, Kind kind, boolean ends, @Nullable String time,
			@Nullable String message) {

		/** Of the same kind, whatever the time or the message. */
		boolean isLike(DrawnEvent other) {
			return this.kind == other.kind && this.ends == other.ends;
		}

	}

}
