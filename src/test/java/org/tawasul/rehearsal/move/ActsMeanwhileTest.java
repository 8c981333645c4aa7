package org.tawasul.rehearsal.move;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.CaseScenario;
import org.tawasul.rehearsal.move.ModelMove.Outcome;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody else has to do with a case at the very moment at which it is moved.
 */
@TawasulTest
class ActsMeanwhileTest extends MovesFewCases {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired
	private CaseScenario life;

	@Autowired
	private TaskService tasks;

	@Autowired
	private TransactionTemplate transaction;

	ActsMeanwhileTest() {
		super(2);
	}

	@Test
	void aReporterWhoActsWaitsAndIsHeard() {
		CaseNumber number = this.opened.get(0);
		whileMoved(number, () -> {
			this.cases.withdraw(number, "زال السبب");
			return null;
		});
		assertThat(this.life.isOver(number)).isTrue();
	}

	@Test
	void aColleagueWhoTakesOrCompletesTheTaskWaitsAndIsNotAskedToTryAgain() {
		CaseNumber completed = this.opened.get(0);
		String task = this.life.task(completed).getId();
		this.tasks.claim(task, "coordinator");
		whileMoved(completed, () -> {
			this.tasks.complete(task, Map.of("importance", "IMPORTANT", "decision", "HANDLE"));
			return null;
		});
		assertThat(this.life.task(completed).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		assertThat(this.life.timeline(completed)).filteredOn("assessed"::equals).hasSize(1);
		assertThat(this.versions.of(completed)).isEqualTo(this.to);

		CaseNumber taken = this.opened.get(1);
		String other = this.life.task(taken).getId();
		whileMoved(taken, () -> {
			this.tasks.claim(other, "coordinator");
			return null;
		});
		assertThat(this.life.task(taken).getAssignee()).isEqualTo("coordinator");
		assertThat(this.versions.of(taken)).isEqualTo(this.to);
	}

	@Test
	void aCaseThatSomebodyElseHasChangedIsTriedAgainWithTheirChange() {
		UUID move = start();
		String process = this.jdbc.queryForObject(
				"select process from app.model_move_case where move = ? order by process limit 1", String.class, move);
		String timer = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(process)
			.activityId("BoundaryEvent_AssessmentReminder")
			.singleResult()
			.getId();
		Instant begun = Instant.now();
		meanwhile(() -> this.mover.moveNext(move, begun),
				() -> this.engine.getManagementService().setJobRetries(timer, 7));
		assertThat(this.jdbc.queryForMap("select attempts, state from app.model_move_case where process = ?", process))
			.as("it was tried, and taken back")
			.isEqualTo(Map.of("attempts", 1, "state", "WAITING"));
		this.mover.run(() -> true);
		assertThat(this.moves.latest(KEY, 1).get(0).cases(Outcome.MOVED)).isEqualTo(2);
		assertThat(this.opened).allSatisfy((number) -> assertThat(this.versions.of(number)).isEqualTo(this.to));
		assertThat(this.engine.getManagementService().createJobQuery().jobId(timer).singleResult().getRetries())
			.isEqualTo(7);
	}

	@Test
	void twoNodesAtOnceTakeDifferentCasesAndNeitherWaitsForTheOther() {
		UUID move = start();
		Instant begun = Instant.now();
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.mover.moveNext(move, begun)).isTrue();
			assertThat(CompletableFuture.supplyAsync(() -> this.mover.moveNext(move, begun))).succeedsWithin(PATIENCE)
				.isEqualTo(true);
			assertThat(CompletableFuture.supplyAsync(() -> this.mover.moveNext(move, begun)))
				.as("there is none but the one of the first node")
				.succeedsWithin(PATIENCE)
				.isEqualTo(false);
		});
		this.mover.run(() -> true);
		assertThat(this.moves.latest(KEY, 1).get(0).cases(Outcome.MOVED)).isEqualTo(2);
		assertThat(this.opened).allSatisfy((number) -> assertThat(this.versions.of(number)).isEqualTo(this.to));
	}

	private void whileMoved(CaseNumber number, Supplier<?> act) {
		String process = this.life.process(number).getId();
		meanwhile(act, () -> assertThat(this.models.move(process, KEY, this.from, this.to)).isTrue());
	}

	/** The act waits until the other thing is done, and succeeds then. */
	private void meanwhile(Supplier<?> act, Runnable other) {
		AtomicReference<CompletableFuture<?>> waiting = new AtomicReference<>();
		this.transaction.executeWithoutResult((status) -> {
			other.run();
			waiting.set(CompletableFuture.supplyAsync(act));
			Instant end = Instant.now().plus(PATIENCE);
			while (!waiting.get().isDone() && !isWaitedFor() && Instant.now().isBefore(end)) {
				Thread.onSpinWait();
			}
			assertThat(waiting.get()).isNotDone();
			assertThat(isWaitedFor()).as("both at once").isTrue();
		});
		waiting.get().join();
	}

	private boolean isWaitedFor() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))",
				Boolean.class));
	}

	private UUID start() {
		assertThat(this.moves.start(KEY, List.of(this.from), this.to, "نقل", this.users.of("owner"))).isTrue();
		return this.moves.latest(KEY, 1).get(0).id();
	}

}
