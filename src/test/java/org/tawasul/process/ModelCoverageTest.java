package org.tawasul.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads what the process tests have recorded in the build's test phase: together they
 * must have entered every node of each model and taken every sequence flow.
 */
@Tag("coverage")
class ModelCoverageTest {

	private static final Logger log = LoggerFactory.getLogger(ModelCoverageTest.class);

	/** By model: without these test classes, only a part of the tests has run. */
	private static final Map<String, Set<String>> REQUIRED_CLASSES = Map.of("CaseLifecycle",
			Set.of("CaseLifecycleTest", "QuestionToReporterTest", "ReferralTest", "ReporterVerdictTest",
					"ReporterActionsTest", "LinkedCaseTest", "AnswerReviewTest", "AnswerReviewTableTest"),
			"MinisterMeeting", Set.of("MinisterMeetingTest"), "PeriodicReport", Set.of("PeriodicReportTest"),
			"SatisfactionCall", Set.of("SatisfactionCallTest"));

	private ModelCoverage coverage;

	@BeforeEach
	void readRecords() throws Exception {
		this.coverage = ModelCoverage.read();
	}

	static Stream<String> models() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".bpmn"))
				.map((name) -> name.replace(".bpmn", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyNodeIsEnteredAndEveryFlowIsTaken(String process) {
		assertThat(REQUIRED_CLASSES).as("the test classes that walk through each model").containsKey(process);
		assumeThat(this.coverage.testClasses()).containsAll(REQUIRED_CLASSES.get(process));
		BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/" + process + ".bpmn"));
		Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
		Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
		Set<String> missing = new TreeSet<>();
		nodes.stream().filter((node) -> !isEntered(process, node)).map(FlowNode::getId).forEach(missing::add);
		flows.stream().filter((flow) -> !isTaken(process, flow)).map(SequenceFlow::getId).forEach(missing::add);
		int all = nodes.size() + flows.size();
		log.info("Coverage of {}: {} nodes, {} flows, {} %", process, nodes.size(), flows.size(),
				100.0 * (all - missing.size()) / all);
		assertThat(missing).isEmpty();
	}

	@Test
	void everyStatusOfTheLifecycleIsSeen() {
		assumeThat(this.coverage.testClasses()).containsAll(REQUIRED_CLASSES.get("CaseLifecycle"));
		assertThat(this.coverage.statuses()).as("of the released model and of models that tests deploy")
			.contains("received", "unrouted", "under_study", "in_progress", "awaiting_reporter", "with_minister",
					"linked", "resolved", "objected", "closed", "withdrawn");
	}

	/**
	 * An event that leads to a link is no step to the engine: what leads to it goes on.
	 */
	private boolean isEntered(String process, FlowNode node) {
		if (node instanceof IntermediateThrowEvent event
				&& event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance)) {
			return event.getIncoming().stream().allMatch((flow) -> isTaken(process, flow));
		}
		return this.coverage.entered().contains(ModelCoverage.key(process, node.getId()));
	}

	/** From an event-based gateway the engine goes straight to the event. */
	private boolean isTaken(String process, SequenceFlow flow) {
		return (flow.getSource() instanceof EventBasedGateway) ? isEntered(process, flow.getTarget())
				: this.coverage.entered().contains(ModelCoverage.key(process, flow.getId()));
	}

}
