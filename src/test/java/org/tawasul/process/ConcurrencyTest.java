package org.tawasul.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person acts in the moment in which a timer runs. Whichever comes first, case and
 * process agree afterwards (see {@link CaseConsistencyCheck}), and the reporter gets at
 * most a refusal in words.
 */
@TawasulTest
class ConcurrencyTest {

	private static final int TIMES = 5;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@RepeatedTest(TIMES)
	void informationAndTheEndOfTheTimeToStudy() {
		CaseNumber number = aFire();
		assertThat(reporterAgainst(number, "BoundaryEvent_AssessmentOverdue",
				() -> this.cases.addInformation(number, "الدخان يزداد")))
			.isEmpty();
		assertThat(this.scenario.timeline(number)).filteredOn("information_added"::equals).hasSize(1);
	}

	@RepeatedTest(TIMES)
	void theAnswerAndTheEndOfTheTimeToAnswer() {
		CaseNumber number = beingResolved();
		this.scenario.ask(number, "coordinator", "في أي طابق؟");
		assertThat(reporterAgainst(number, "CatchEvent_AnswerOverdue",
				() -> this.cases.addInformation(number, "في الطابق الثاني")))
			.isEmpty();
		this.scenario.at(number).isWaitingAt("Task_ResolveCase");
	}

	@RepeatedTest(TIMES)
	void acceptanceAndTheEndOfTheTimeToObject() {
		CaseNumber number = resolved();
		reporterAgainst(number, "CatchEvent_ObjectionWindowOver", () -> this.cases.accept(number));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("closed");
		assertThat(this.scenario.timeline(number)).filteredOn("closed"::equals).hasSize(1);
		assertThat(this.scenario.messages(number)).filteredOn("rate_invitation:reporter"::equals).hasSize(1);
	}

	@RepeatedTest(TIMES)
	void anObjectionAndTheEndOfTheTimeToObject() {
		CaseNumber number = resolved();
		Optional<Throwable> refusal = reporterAgainst(number, "CatchEvent_ObjectionWindowOver",
				() -> this.cases.object(number, "لم تُصلح المشكلة"));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo(refusal.isPresent() ? "closed" : "under_study");
		assertThat(this.cases.objections(number)).hasSize(refusal.isPresent() ? 0 : 1);
	}

	@RepeatedTest(TIMES)
	void withdrawalAndTheEndOfTheTimeToStudy() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		assertThat(reporterAgainst(number, "BoundaryEvent_AssessmentOverdue", () -> this.cases.withdraw(number, null)))
			.isEmpty();
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("withdrawn");
	}

	@RepeatedTest(TIMES)
	void withdrawalAndTheHandlersResolution() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.scenario.handle(number, "edu01sch.coordinator1");
		String task = this.scenario.task(number).getId();
		List<Optional<Throwable>> outcomes = ConcurrentCalls
			.run(List.of(act(() -> this.cases.withdraw(number, null)), act(() -> this.tasks.complete(task,
					Map.of("outcome", "RESOLVED", "resolution", "أُصلح الباب وفُحص المبنى.")))));
		assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
		outcomes.get(0).ifPresent((refusal) -> assertThat(refusal).isInstanceOf(CaseActionNotAllowedException.class));
		assertThat(this.scenario.file(number).getStatus())
			.isEqualTo(outcomes.get(0).isEmpty() ? "withdrawn" : "resolved");
	}

	@RepeatedTest(TIMES)
	void theHandlersDecisionAndTheEndOfTheTimeToStudy() {
		CaseNumber number = aFire();
		String task = this.scenario.task(number).getId();
		String timer = this.scenario.timer(number, "BoundaryEvent_AssessmentOverdue").getId();
		List<Optional<Throwable>> outcomes = ConcurrentCalls
			.run(List.of(act(() -> this.tasks.complete(task, Map.of("importance", "NORMAL", "decision", "HANDLE"))),
					act(() -> this.management.executeJob(timer))));
		assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(this.scenario.file(number).getStatus())
			.isEqualTo(outcomes.get(0).isEmpty() ? "in_progress" : "under_study");
	}

	@RepeatedTest(TIMES)
	void aChangeOfImportanceAndTheEndOfTheTimeToStudy() {
		CaseNumber number = aFire();
		reporterAgainst(number, "BoundaryEvent_AssessmentOverdue",
				() -> this.cases.changeImportance(number, Importance.NORMAL, "director"));
		assertThat(this.scenario.file(number).getImportance()).isEqualTo(Importance.NORMAL);
	}

	/** What the person got who acted while the timer ran: at most a refusal. */
	private Optional<Throwable> reporterAgainst(CaseNumber number, String timer, Runnable action) {
		String job = this.scenario.timer(number, timer).getId();
		List<Callable<?>> both = new ArrayList<>(List.of(act(action), act(() -> this.management.executeJob(job))));
		Optional<Throwable> outcome = ConcurrentCalls.run(both).get(0);
		outcome.ifPresent((refusal) -> assertThat(refusal).isInstanceOf(CaseActionNotAllowedException.class));
		return outcome;
	}

	private static Callable<?> act(Runnable action) {
		return () -> {
			action.run();
			return null;
		};
	}

	private CaseNumber aFire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private CaseNumber beingResolved() {
		CaseNumber number = aFire();
		this.scenario.handle(number, "coordinator");
		return number;
	}

	private CaseNumber resolved() {
		CaseNumber number = beingResolved();
		this.scenario.resolve(number, "coordinator");
		return number;
	}

}
