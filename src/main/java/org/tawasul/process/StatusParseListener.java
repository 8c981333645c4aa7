package org.tawasul.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.tawasul.casefile.Phase;
import org.tawasul.process.decision.DecisionResultListener;
import org.tawasul.process.form.TaskClaimListener;
import org.tawasul.process.form.TaskCompletionListener;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Reads the statuses of a model and attaches our listeners to it. They are built-in ones:
 * Cockpit's "skip custom listeners" does not skip them.
 */
@Component
class StatusParseListener extends AbstractBpmnParseListener {

	private final ProcessSubjects subjects;

	private final LifecycleListeners lifecycleListeners;

	private final FactsListener facts;

	private final DecisionResultListener results;

	private final TaskClaimListener claim;

	private final TaskCompletionListener completion;

	private final TaskPriorityListener priority;

	private final TaskGroupListener taskGroups;

	private final StepListener steps;

	StatusParseListener(ProcessSubjects subjects, LifecycleListeners lifecycleListeners, FactsListener facts,
			DecisionResultListener results, TaskClaimListener claim, TaskCompletionListener completion,
			TaskPriorityListener priority, TaskGroupListener taskGroups, StepListener steps) {
		this.subjects = subjects;
		this.lifecycleListeners = lifecycleListeners;
		this.facts = facts;
		this.results = results;
		this.claim = claim;
		this.completion = completion;
		this.priority = priority;
		this.taskGroups = taskGroups;
		this.steps = steps;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		if (this.subjects.ofProcess(definition.getKey()).isPresent()) {
			definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, this.lifecycleListeners.startListener());
			definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.lifecycleListeners.endListener());
		}
	}

	@Override
	public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		readStatus(element, activity);
	}

	@Override
	public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, this.facts);
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.results);
		readStatus(element, activity);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
			TaskDefinition task = behavior.getTaskDefinition();
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.taskGroups);
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.priority);
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this.claim);
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.completion);
		}
		addStep(activity);
		readStatus(element, activity);
	}

	@Override
	public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		readStatus(element, activity);
	}

	@Override
	public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		readStatus(element, activity);
	}

	@Override
	public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (element.element("linkEventDefinition") == null && !isBehindEventGateway(activity)) {
			addStep(activity);
		}
		readStatus(element, activity);
	}

	@Override
	public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
		addStep(activity);
		readStatus(element, activity);
	}

	@Override
	public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		addStep(activity);
		readStatus(element, activity);
	}

	@Override
	public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
		readStatus(element, activity);
	}

	/** There the process waits at the gateway, and only passes the event. */
	private static boolean isBehindEventGateway(ActivityImpl activity) {
		return activity.getEventScope() instanceof ActivityImpl waiting
				&& waiting.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior;
	}

	/**
	 * What waits beside the process, in an event subprocess, is not where the process
	 * stands.
	 */
	private void addStep(ActivityImpl activity) {
		for (ScopeImpl scope = activity.getFlowScope(); scope instanceof ActivityImpl part; scope = part
			.getFlowScope()) {
			if (Boolean.TRUE.equals(part.getProperties().get(BpmnProperties.TRIGGERED_BY_EVENT))) {
				return;
			}
		}
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, this.steps);
	}

	private void readStatus(Element element, ActivityImpl activity) {
		Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
		if (properties != null && properties.containsKey("status")) {
			Phase phase = Phase.valueOf(properties.getOrDefault("phase", Phase.ACTIVE.name()));
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
					new StatusListener(this.subjects, properties.get("status"), phase));
		}
	}

}
