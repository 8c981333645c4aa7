package org.tawasul.process.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.PublishedVersions;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.MoveRefusedException;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Running cases get another version of the lifecycle, or not, and lose nothing that they
 * wait for.
 */
@TawasulTest
class EngineRunningModelsTest {

	private static final String KEY = "CaseLifecycle";

	private static final String REMINDER = "BoundaryEvent_AssessmentReminder";

	private static final String SECOND_REMINDER = """
			<bpmn:boundaryEvent id="BoundaryEvent_SecondReminder" name="تذكير ثانٍ" cancelActivity="false" attachedToRef="Task_AssessCase">
				<bpmn:extensionElements>
					<camunda:properties><camunda:property name="label.en" value="Second reminder" /></camunda:properties>
				</bpmn:extensionElements>
				<bpmn:outgoing>Flow_SecondReminder</bpmn:outgoing>
				<bpmn:timerEventDefinition id="Timer_SecondReminder">
					<bpmn:timeDate>${assessReminder}</bpmn:timeDate>
				</bpmn:timerEventDefinition>
			</bpmn:boundaryEvent>
			<bpmn:sequenceFlow id="Flow_SecondReminder" sourceRef="BoundaryEvent_SecondReminder" targetRef="Task_RemindOfAssessment" />
			""";

	@Autowired
	private RunningModels models;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final List<CaseNumber> opened = new ArrayList<>();

	private PublishedVersions versions;

	private int from;

	@BeforeEach
	void casesRunWithAVersion() {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
		this.from = this.versions.publish(ChangedModels.releasedLifecycle());
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.versions.remove(this.opened);
	}

	@Test
	void aCaseIsMovedAsItIsWhereverItWaits() {
		CaseNumber studied = open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		CaseNumber reminded = studied();
		this.life.runTimer(reminded, REMINDER);
		CaseNumber unrouted = open(CaseScenario.unroutable("SA-01"));
		CaseNumber handled = handled();
		CaseNumber asked = asked();
		CaseNumber resolved = resolved();
		CaseNumber withMinister = studied();
		this.life.escalateToMinister(withMinister);
		this.life.resetClock();
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		List<String> before = this.versions.state(this.opened);
		List<List<String>> told = this.opened.stream().map(this::told).toList();
		assertThat(before).filteredOn((line) -> line.startsWith("timer ")).hasSizeGreaterThan(8);
		assertThat(this.models.check(KEY, this.from, to)).containsExactly(new MoveGroup(null, this.opened.size()));
		assertThat(this.models.running(KEY)).contains(new RunningVersion(this.from, this.opened.size()));

		assertThat(this.opened).allSatisfy((number) -> assertThat(move(number, to)).isTrue());

		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(this.opened.stream().map(this::told).toList()).as("no step is done again").isEqualTo(told);
		assertThat(this.opened).allSatisfy((number) -> {
			assertThat(this.versions.of(number)).isEqualTo(to);
			assertThat(this.history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(number.toString())
				.singleResult()
				.getProcessDefinitionVersion()).isEqualTo(to);
			assertThat(this.life.file(number).getStep()).isNotNull();
		});
		assertThat(this.models.running(KEY)).contains(new RunningVersion(to, this.opened.size()))
			.noneMatch((version) -> version.number() == this.from);
		assertThat(move(studied, to)).as("it is there already").isFalse();
		goOn(studied, reminded, unrouted, handled, asked, resolved, withMinister);
	}

	private void goOn(CaseNumber studied, CaseNumber reminded, CaseNumber unrouted, CaseNumber handled,
			CaseNumber asked, CaseNumber resolved, CaseNumber withMinister) {
		this.life.runTimer(studied, REMINDER);
		assertThat(this.life.timer(reminded, REMINDER)).as("nobody is reminded twice").isNull();
		this.life.runTimer(reminded, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.life.timeline(reminded)).contains("escalated");
		this.life.route(unrouted, "EDU-01-SCH");
		assertThat(this.life.handlers(unrouted)).isEqualTo("EDU-01-SCH.coordinators");
		this.life.resolve(handled, "coordinator");
		this.cases.accept(handled);
		assertThat(this.life.isOver(handled)).isTrue();
		this.cases.addInformation(asked, "في الطابق الثاني");
		assertThat(this.life.task(asked).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		this.cases.object(resolved, "الرائحة ما زالت موجودة");
		assertThat(this.life.handlers(resolved)).isEqualTo("EDU-01-SAF.head");
		this.life.runTimer(withMinister, "BoundaryEvent_MinisterReminder");
		assertThat(this.life.timer(withMinister, "BoundaryEvent_MinisterReminder")).as("every day").isNotNull();
		this.cases.withdraw(studied, "زال السبب");
		assertThat(this.life.isOver(studied)).isTrue();
	}

	@Test
	void whatWouldLoseSomethingStaysAsItIsAndSaysWhy() {
		CaseNumber studied = studied();
		CaseNumber reminded = studied();
		this.life.runTimer(reminded, REMINDER);
		CaseNumber unrouted = open(CaseScenario.unroutable("SA-01"));
		CaseNumber handled = handled();
		CaseNumber asked = asked();
		CaseNumber resolved = resolved();
		String changed = without(without(ChangedModels.releasedLifecycle(), REMINDER, "Flow_AssessmentReminder"),
				"BoundaryEvent_ResolutionLinked", "Flow_ResolutionLinked")
			.replace("Task_RouteCase", "Task_RouteByCareCentre")
			.replace("name=\"ReporterAnswered\"", "name=\"ReporterWrote\"")
			.replaceAll("(?s)<bpmn:eventBasedGateway( id=\"EventGateway_ReporterVerdict\".*?</bpmn:)eventBasedGateway>",
					"<bpmn:userTask$1userTask>");
		int to = this.versions.publishUnchecked(changed);
		List<String> before = this.versions.state(this.opened);

		assertObstacle(studied, to, Reason.TIMER_GONE, "Task_AssessCase", REMINDER);
		assertObstacle(unrouted, to, Reason.STEP_GONE, "Task_RouteCase", "");
		assertObstacle(handled, to, Reason.MESSAGE_GONE, "Task_ResolveCase", "BoundaryEvent_ResolutionLinked");
		assertObstacle(asked, to, Reason.MESSAGE_CHANGED, "EventGateway_ReporterAnswer", "CatchEvent_ReporterAnswered");
		assertObstacle(resolved, to, Reason.STEP_CHANGED, "EventGateway_ReporterVerdict", "");
		assertThat(this.models.check(KEY, this.from, to)).hasSize(6)
			.contains(new MoveGroup(null, 1))
			.allSatisfy((group) -> assertThat(group.cases()).isOne());
		assertThat(this.models.nodeName(KEY, this.from, REMINDER, Locale.forLanguageTag("ar")))
			.contains("اقترب موعد الدراسة");

		assertThat(move(reminded, to)).as("what it waited for has been").isTrue();
		assertThat(this.versions.of(reminded)).isEqualTo(to);
		assertThat(this.versions.state(this.opened)).isEqualTo(before);
	}

	@Test
	void anotherTimerOfTheNewVersionNeedsATimeThatIsNotOver() {
		CaseNumber studied = studied();
		CaseNumber over = studied();
		set(over, "assessReminder", Date.from(Instant.now().minus(Duration.ofHours(1))));
		CaseNumber timeless = studied();
		this.runtime.removeVariable(this.life.process(timeless).getId(), "assessReminder");
		CaseNumber empty = studied();
		set(empty, "assessReminder", null);
		CaseNumber handled = handled();
		int to = this.versions.publish(ChangedModels.releasedLifecycle()
			.replace("<bpmn:userTask id=\"Task_ResolveCase\"",
					SECOND_REMINDER + "<bpmn:userTask id=\"Task_ResolveCase\""));

		assertObstacle(over, to, Reason.TIMER_OVER, "Task_AssessCase", "BoundaryEvent_SecondReminder");
		assertObstacle(timeless, to, Reason.TIMER_WITHOUT_TIME, "Task_AssessCase", "BoundaryEvent_SecondReminder");
		assertObstacle(empty, to, Reason.TIMER_WITHOUT_TIME, "Task_AssessCase", "BoundaryEvent_SecondReminder");
		assertThat(move(handled, to)).isTrue();
		assertThat(move(studied, to)).isTrue();
		assertThat(this.life.timer(studied, "BoundaryEvent_SecondReminder").getDuedate())
			.isEqualTo(this.life.timer(studied, REMINDER).getDuedate());
	}

	@Test
	void whatTheNewVersionAsksLaterMustBeKnown() {
		CaseNumber handled = handled();
		CaseNumber visited = handled();
		set(visited, "siteVisited", true);
		CaseNumber resolved = resolved();
		int to = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replace("${outcome == 'RESOLVED'}", "${outcome == 'RESOLVED' and siteVisited}"));
		assertObstacle(handled, to, Reason.VARIABLE_MISSING, "Task_ResolveCase", "siteVisited");
		assertThat(move(visited, to)).isTrue();
		this.life.resolve(visited, "coordinator");
		// An objection leads back there.
		assertObstacle(resolved, to, Reason.VARIABLE_MISSING, "EventGateway_ReporterVerdict", "siteVisited");
	}

	@Test
	void aFailedTimerIsMovedWithItsFailure() {
		CaseNumber studied = studied();
		this.engine.getManagementService().setJobRetries(this.life.timer(studied, REMINDER).getId(), 0);
		assertThat(incidents(studied)).isOne();
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		List<String> before = this.versions.state(this.opened);
		assertThat(move(studied, to)).isTrue();
		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(incidents(studied)).isOne();
	}

	private long incidents(CaseNumber number) {
		return this.runtime.createIncidentQuery().processInstanceId(this.life.process(number).getId()).count();
	}

	private void set(CaseNumber number, String variable, Object value) {
		this.runtime.setVariable(this.life.process(number).getId(), variable, value);
	}

	private CaseNumber open(CaseReport report) {
		CaseNumber number = this.cases.open(report).getNumber();
		this.opened.add(number);
		return number;
	}

	private CaseNumber studied() {
		return open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private CaseNumber handled() {
		CaseNumber number = studied();
		this.life.handle(number, "coordinator");
		return number;
	}

	private CaseNumber asked() {
		CaseNumber number = handled();
		this.life.ask(number, "coordinator", "في أي طابق؟");
		return number;
	}

	private CaseNumber resolved() {
		CaseNumber number = handled();
		this.life.resolve(number, "coordinator");
		return number;
	}

	private List<String> told(CaseNumber number) {
		List<String> told = new ArrayList<>(this.life.timeline(number));
		told.addAll(this.life.messages(number));
		told.add(String.valueOf(this.life.file(number).getStep()));
		return told;
	}

	private boolean move(CaseNumber number, int to) {
		String process = this.life.process(number).getId();
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.models.move(process, KEY, this.from, to)));
	}

	private void assertObstacle(CaseNumber number, int to, Reason reason, String step, String subject) {
		assertThatThrownBy(() -> move(number, to)).isInstanceOfSatisfying(MoveRefusedException.class,
				(refusal) -> assertThat(refusal.obstacle()).isEqualTo(new MoveObstacle(reason, step, subject)));
		assertThat(this.versions.of(number)).isEqualTo(this.from);
		assertThat(this.models.check(KEY, this.from, to).stream().map(MoveGroup::obstacle).map(Optional::ofNullable))
			.contains(Optional.of(new MoveObstacle(reason, step, subject)));
	}

	/** The model without an event on a step, and the way from there. */
	private static String without(String lifecycle, String event, String flow) {
		String changed = lifecycle
			.replaceAll("(?s)<bpmn:boundaryEvent id=\"" + event + "\".*?</bpmn:boundaryEvent>", "")
			.replaceAll("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*/>", "")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
		assertThat(changed).doesNotContain("id=\"" + event + "\"", "id=\"" + flow + "\"");
		return changed.replaceAll("<bpmn:(incoming|outgoing)>" + flow + "</bpmn:\\1>", "");
	}

}
