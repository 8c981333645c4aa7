package org.tawasul.process;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads what the process tests have recorded in the build's test phase: together they
 * must have entered every node of the case model and taken every sequence flow.
 */
@Tag("coverage")
class ModelCoverageTest {

	private static final Logger log = LoggerFactory.getLogger(ModelCoverageTest.class);

	/** Without these, only a part of the tests has run. */
	private static final Set<String> REQUIRED_CLASSES = Set.of("CaseLifecycleTest", "QuestionToReporterTest",
			"ReferralTest", "ReporterVerdictTest", "ReporterActionsTest");

	private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/CaseLifecycle.bpmn"));

	private ModelCoverage coverage;

	@BeforeEach
	void readRecords() throws Exception {
		this.coverage = ModelCoverage.read();
		assumeThat(this.coverage.testClasses()).containsAll(REQUIRED_CLASSES);
	}

	@Test
	void everyNodeIsEnteredAndEveryFlowIsTaken() {
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
		assertThat(this.coverage.statuses()).as("of the released model and of models that tests deploy")
			.contains("received", "unrouted", "under_study", "in_progress", "awaiting_reporter", "with_minister",
					"resolved", "objected", "closed", "withdrawn");
	}

	private boolean isEntered(FlowNode node) {
		return this.coverage.entered().contains(node.getId());
	}

	/** From an event-based gateway the engine goes straight to the event. */
	private boolean isTaken(SequenceFlow flow) {
		return (flow.getSource() instanceof EventBasedGateway) ? isEntered(flow.getTarget())
				: this.coverage.entered().contains(flow.getId());
	}

	private <E extends FlowElement> List<E> elements(Class<E> type) {
		return List.copyOf(this.model.getModelElementsByType(type));
	}

}
