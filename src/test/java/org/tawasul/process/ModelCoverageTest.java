package org.tawasul.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs after all other tests: together they must have entered every node of the case
 * model and taken every flow.
 */
@TawasulTest
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

	private static final Logger log = LoggerFactory.getLogger(ModelCoverageTest.class);

	/** Without these the figure says nothing: somebody ran a part of the tests. */
	private static final Set<String> WHOLE = Set.of("CaseLifeTest", "QuestionToReporterTest", "ReferralTest",
			"ReporterVerdictTest", "ReporterActionsTest");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ModelCoverageRecorder trace;

	@Test
	void everyNodeIsEnteredAndEveryFlowIsTaken() {
		assumeThat(CaseConsistencyListener.finishedClasses()).containsAll(WHOLE);
		List<FlowNode> nodes = elements(FlowNode.class);
		List<SequenceFlow> flows = elements(SequenceFlow.class);
		Set<String> missing = new TreeSet<>();
		nodes.stream().filter((node) -> !isEntered(node)).map(FlowNode::getId).forEach(missing::add);
		flows.stream().filter((flow) -> !isTaken(flow)).map(SequenceFlow::getId).forEach(missing::add);
		int all = nodes.size() + flows.size();
		log.info("Coverage of CaseLifecycle: {} nodes, {} flows, {} %", nodes.size(), flows.size(),
				100.0 * (all - missing.size()) / all);
		assertThat(missing).isEmpty();
	}

	@Test
	void everyStatusOfTheLifecycleIsSeen() {
		assumeThat(CaseConsistencyListener.finishedClasses()).containsAll(WHOLE);
		assertThat(this.trace.statuses()).containsExactlyInAnyOrder("received", "unrouted", "under_study",
				"in_progress", "awaiting_reporter", "with_minister", "resolved", "objected", "closed", "withdrawn");
	}

	private boolean isEntered(FlowNode node) {
		return this.trace.entered().contains(node.getId());
	}

	/** From an event gateway the engine goes straight to the event that happened. */
	private boolean isTaken(SequenceFlow flow) {
		return (flow.getSource() instanceof EventBasedGateway) ? isEntered(flow.getTarget())
				: this.trace.entered().contains(flow.getId());
	}

	private <E extends FlowElement> List<E> elements(Class<E> kind) {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(CaseVariables.PROCESS)
			.latestVersion()
			.singleResult()
			.getId();
		return List.copyOf(this.repository.getBpmnModelInstance(definition).getModelElementsByType(kind));
	}

}
