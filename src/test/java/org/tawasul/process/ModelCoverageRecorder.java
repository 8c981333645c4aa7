package org.tawasul.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseEvent.CaseStatusChanged;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * Records which nodes are entered, which flows are taken and which statuses cases get
 * while tests run, and throws at a node when a test asks for it.
 */
@TestComponent
public class ModelCoverageRecorder extends AbstractProcessEnginePlugin {

	private final Set<String> entered = new ConcurrentSkipListSet<>();

	private final Set<String> statuses = new ConcurrentSkipListSet<>();

	private final Map<String, Fault> faults = new ConcurrentHashMap<>();

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> listeners = new java.util.ArrayList<>(configuration.getCustomPreBPMNParseListeners());
		listeners.add(new Tracer());
		configuration.setCustomPreBPMNParseListeners(listeners);
	}

	/** Keeps for {@code ModelCoverageTest} what all tests of this JVM have covered. */
	void save(String testClass) {
		ModelCoverage.write(testClass, this.entered, this.statuses);
	}

	/** Throws once, the next time that the case enters the node. */
	public void failOnceAt(String node, CaseNumber number) {
		failOnceAt(node, number, new IllegalStateException("Failure injected at " + node));
	}

	/** Throws the given exception once, the next time that the case enters the node. */
	public void failOnceAt(String node, CaseNumber number, RuntimeException failure) {
		this.faults.put(node, new Fault(number, failure));
	}

	@EventListener
	void on(CaseStatusChanged changed) {
		this.statuses.add(changed.status());
	}

	private void enter(String process, String node, DelegateExecution execution) {
		this.entered.add(ModelCoverage.key(process, node));
		Fault fault = this.faults.get(node);
		if (fault != null && fault.number().toString().equals(execution.getProcessBusinessKey())
				&& this.faults.remove(node, fault)) {
			throw fault.failure();
		}
	}

	private record Fault(CaseNumber number, RuntimeException failure) {

	}

	private final class Tracer extends AbstractBpmnParseListener {

		@Override
		public void parseProcess(Element element, ProcessDefinitionEntity definition) {
			trace(definition.getKey(), definition);
		}

		private void trace(String process, ScopeImpl scope) {
			for (ActivityImpl activity : scope.getActivities()) {
				activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(process, activity.getId()));
				activity.getOutgoingTransitions()
					.forEach((flow) -> ((org.camunda.bpm.engine.impl.pvm.process.TransitionImpl) flow)
						.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, listener(process, flow.getId())));
				trace(process, activity);
			}
		}

		private ExecutionListener listener(String process, String node) {
			return (execution) -> enter(process, node, execution);
		}

	}

}
