package org.tawasul.process.trial;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where a process stands in its model.
 */
@Component
class TrialPlaces {

	private final RuntimeService runtime;

	private final RepositoryService repository;

	TrialPlaces(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
		this.runtime = runtime;
		this.repository = repository;
	}

	/**
	 * The node at which a process waits: one of them, where it waits at several.
	 * @return nothing where it does not run any more
	 */
	Optional<String> node(String process) {
		return (this.runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0)
				? this.runtime.getActiveActivityIds(process).stream().findFirst() : Optional.empty();
	}

	/** A node at which it waits, and which says another status than a thing has. */
	Optional<String> otherwise(ProcessInstance process, String status) {
		return this.runtime.getActiveActivityIds(process.getId())
			.stream()
			.filter((node) -> status(process, node).filter((drawn) -> !drawn.equals(status)).isPresent())
			.findFirst();
	}

	/**
	 * Whether something leads on besides tasks: time, a worker, or a message. What may
	 * happen anywhere, in an event subprocess, does not.
	 * @param jobs all that wait for time or a worker
	 */
	boolean leadsOn(ProcessInstance process, List<Job> jobs) {
		return !jobs.isEmpty() || this.runtime.createEventSubscriptionQuery()
			.processInstanceId(process.getId())
			.eventType("message")
			.list()
			.stream()
			.anyMatch((event) -> !(element(process, event.getActivityId()) instanceof StartEvent));
	}

	private Optional<String> status(ProcessInstance process, String node) {
		if (!(element(process, node) instanceof BaseElement element) || element.getExtensionElements() == null) {
			return Optional.empty();
		}
		List<CamundaProperties> properties = element.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list();
		return properties.stream()
			.flatMap((all) -> all.getCamundaProperties().stream())
			.filter((property) -> "status".equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

	private ModelElementInstance element(ProcessInstance process, String node) {
		return this.repository.getBpmnModelInstance(process.getProcessDefinitionId()).getModelElementById(node);
	}

}
