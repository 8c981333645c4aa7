package org.tawasul.process;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Phase;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What reporters add and take back on the way, and the reminders that handlers get.
 */
@TawasulTest
class ReporterActionsTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Test
	void addedInformationReachesTheHandlersAndMovesNothing() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		var due = this.scenario.due(number);
		String task = this.scenario.task(number).getId();
		this.cases.addInformation(number, "الدخان يزداد");
		this.cases.addInformation(number, "وصل الدفاع المدني");
		this.cases.addInformation(number, "خرج الجميع");
		assertThat(this.scenario.messages(number)).filteredOn("information_added:coordinator"::equals).hasSize(2);
		assertThat(this.scenario.task(number).getId()).isEqualTo(task);
		assertThat(this.scenario.due(number)).isEqualTo(due);
	}

	@Test
	void informationIsTakenAtEveryStopOfTheWay() {
		CaseNumber number = this.scenario.open(CaseScenario.unroutable("SA-01"));
		this.cases.addInformation(number, "عند مركز الرعاية");
		assertThat(this.scenario.messages(number)).contains("information_added:care");
		this.scenario.route(number, "EDU-01-SCH");
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.cases.addInformation(number, "أثناء المعالجة");
		this.scenario.resolve(number, "edu01sch.coordinator1");
		this.cases.addInformation(number, "بعد الحل");
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		this.cases.accept(number);
		assertThatThrownBy(() -> this.cases.addInformation(number, "بعد الإغلاق"))
			.isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void aComplaintIsWithdrawnAtOnceAndNothingOfItIsLeftInTheEngine() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.cases.withdraw(number, "حُلّت");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("withdrawn");
		assertThat(this.scenario.file(number).getPhase()).isEqualTo(Phase.CANCELLED);
		assertThat(this.scenario.timeline(number)).endsWith("withdrawn");
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(this.scenario.messages(number)).contains("withdrawn:reporter", "what_became:edu01sch.coordinator1");
		assertThatThrownBy(() -> this.cases.withdraw(number, null)).isInstanceOf(CaseActionNotAllowedException.class);
	}

	@Test
	void thoseAtEarlierLevelsHearOfAWithdrawalOnce() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.scenario.escalate(number, "edu01sch.coordinator1");
		this.cases.withdraw(number, null);
		assertThat(this.scenario.messages(number)).filteredOn((message) -> message.startsWith("what_became"))
			.containsExactlyInAnyOrder("what_became:edu01sch.coordinator1", "what_became:edu01sch.head");
	}

	@Test
	void aQuestionOpenAComplaintCanStillBeWithdrawn() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.scenario.ask(number, "edu01sch.coordinator1", "متى حدث ذلك؟");
		this.cases.withdraw(number, null);
		assertThat(this.agreement.countEngineRows(number)).isZero();
	}

	@Test
	void withdrawingAnIncidentIsARequestThatHandlersSee() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		this.cases.withdraw(number, "ضغط عليّ المدير");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.file(number).getPhase()).isEqualTo(Phase.ACTIVE);
		assertThat(this.scenario.messages(number)).contains("withdrawal_wished:coordinator")
			.doesNotContain("information_added:coordinator", "withdrawn:reporter");
		this.cases.addInformation(number, "بل تابعوا");
		assertThat(this.scenario.messages(number)).contains("information_added:coordinator");
	}

	@Test
	void handlersAreRemindedWhileTheyStudyAndWhileTheyResolve() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentReminder");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		this.scenario.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		this.scenario.advanceToTimer(number, "BoundaryEvent_ResolutionReminder");
		this.scenario.at(number).isWaitingAt("Task_ResolveCase");
		assertThat(this.scenario.messages(number)).filteredOn("reminder:coordinator"::equals).hasSize(2);
		assertThat(this.scenario.messages(number)).filteredOn("reminder:coordinator2"::equals).hasSize(2);
		this.scenario.advanceToTimer(number, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SAF.head");
	}

	@Test
	void theMinistersOfficeIsRemindedEveryDayAndTheCaseStaysThere() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.escalateToMinister(number);
		for (int day = 1; day <= 3; day++) {
			this.scenario.advanceToTimer(number, "BoundaryEvent_MinisterReminder");
			assertThat(this.scenario.messages(number)).filteredOn("reminder:minister"::equals).hasSize(day);
		}
		this.scenario.at(number).isWaitingAt("Task_DecideAsMinister");
		this.scenario.complete(number, "minister", Map.of("resolution", "يُعالج فورا ويُرفع لنا تقرير."));
		assertThat(this.agreement.countEngineRows(number)).isZero();
	}

}
