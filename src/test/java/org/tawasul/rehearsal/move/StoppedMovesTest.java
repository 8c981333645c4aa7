package org.tawasul.rehearsal.move;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.PublishedVersions;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMove.State;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Something else happens while cases are moved: a better version is published, or their
 * reporters act.
 */
@TawasulTest
class StoppedMovesTest {

	private static final String KEY = "CaseLifecycle";

	private static final String PAGE = "/desk/basic-data/models/live/" + KEY + "/running";

	@Autowired
	private ModelMoveService moves;

	@Autowired
	private CaseMover mover;

	@Autowired
	private RunningModels models;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private CurrentUser users;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MockMvc browser;

	private final List<CaseNumber> opened = new ArrayList<>();

	private PublishedVersions versions;

	private int from;

	private int to;

	@BeforeEach
	void threeCasesRunWithAVersion() {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
		this.from = this.versions.publish(ChangedModels.releasedLifecycle());
		for (int i = 0; i < 3; i++) {
			this.opened.add(this.cases.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01")).getNumber());
		}
		this.to = this.versions.publish(ChangedModels.releasedLifecycle());
	}

	@AfterEach
	void leaveNothing() {
		this.jdbc.update("delete from app.model_move where process_key = ?", KEY);
		this.versions.remove(this.opened);
	}

	@Test
	void aMoveToAVersionThatIsNotLiveAnyMoreIsEndedAndNotGoneOnWith() throws Exception {
		UUID move = start(this.to);
		AtomicInteger turns = new AtomicInteger();
		this.mover.run(() -> turns.getAndIncrement() < 1);
		assertThat(this.moves.giveUp(move)).as("it runs").isFalse();
		assertThat(this.moves.stop(move)).isTrue();
		this.jdbc.update("""
				update app.model_move_case set state = 'FAILED' where (move, process) in
				 (select move, process from app.model_move_case where move = ? and state = 'WAITING' limit 1)""", move);
		assertThat(this.moves.retry(move, this.to)).isTrue();
		assertThat(latest().state()).as("trying again goes on with nothing").isEqualTo(State.STOPPED);

		int better = this.versions.publish(ChangedModels.releasedLifecycle());
		assertThat(this.moves.resume(move, better)).isFalse();
		assertThat(page("ar")).contains("صار الإصدار " + better + " هو المنشور", "إنهاء النقل")
			.doesNotContain("متابعة النقل");
		this.browser.perform(post(PAGE + "/end").with(user("owner").roles(Role.PROCESS_OWNER.name())).with(csrf()))
			.andExpect(status().is3xxRedirection());
		assertThat(latest()).satisfies((ended) -> {
			assertThat(ended.state()).isEqualTo(State.DONE);
			assertThat(ended.cases(Outcome.MOVED)).isOne();
			assertThat(ended.cases(Outcome.LEFT)).isEqualTo(2);
		});
		assertThat(page("en")).contains("the move was ended before their turn");

		start(better);
		this.mover.run(() -> true);
		assertThat(this.opened).allSatisfy((number) -> assertThat(this.versions.of(number)).isEqualTo(better));
		this.jdbc.update(
				"insert into app.model_move_case (move, process, from_version, state) values (?, 'p', 1, 'FAILED')",
				move);
		assertThat(this.moves.retry(move, better)).as("it would lead to what is not live").isFalse();
	}

	@Test
	void aReporterWhoActsWhileTheirCaseIsMovedWaitsAndIsHeard() {
		CaseNumber number = this.opened.get(0);
		String process = this.life.process(number).getId();
		AtomicReference<CompletableFuture<Void>> act = new AtomicReference<>();
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.models.move(process, KEY, this.from, this.to)).isTrue();
			act.set(CompletableFuture.runAsync(() -> this.cases.withdraw(number, "زال السبب")));
			Instant end = Instant.now().plus(Duration.ofSeconds(20));
			while (!act.get().isDone() && !isWaitedFor() && Instant.now().isBefore(end)) {
				Thread.onSpinWait();
			}
			assertThat(act.get()).isNotDone();
		});
		act.get().join();
		assertThat(this.life.isOver(number)).isTrue();
	}

	private boolean isWaitedFor() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))",
				Boolean.class));
	}

	private UUID start(int target) {
		assertThat(this.moves.start(KEY,
				this.models.running(KEY)
					.stream()
					.map(RunningVersion::number)
					.filter((number) -> number == this.from || number == this.to)
					.toList(),
				target, "نقل", this.users.of("owner")))
			.isTrue();
		return latest().id();
	}

	private ModelMove latest() {
		return this.moves.latest(KEY, 1).get(0);
	}

	private String page(String language) throws Exception {
		return this.browser
			.perform(get(PAGE).param("lang", language).with(user("owner").roles(Role.PROCESS_OWNER.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
