package org.tawasul.rehearsal.move;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.Role;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMove.State;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Moves that do not go on: somebody has stopped them, a better version was published, or
 * nobody can say how versions differ.
 */
@TawasulTest
class StoppedMovesTest extends MovesFewCases {

	private static final String PAGE = "/desk/basic-data/models/live/" + KEY + "/running";

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MockMvc browser;

	StoppedMovesTest() {
		super(3);
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
		assertThat(latest()).satisfies((stopped) -> {
			assertThat(stopped.cases(Outcome.MOVED)).isOne();
			assertThat(stopped.cases(Outcome.FAILED)).isOne();
			assertThat(stopped.cases(Outcome.WAITING)).isOne();
		});
		assertThat(this.moves.retry(move, this.to)).isTrue();
		assertThat(latest().state()).as("trying again goes on with nothing").isEqualTo(State.STOPPED);

		int better = this.versions.publish(ChangedModels.releasedLifecycle());
		assertThat(this.moves.resume(move, better)).isFalse();
		this.jdbc.update("update app.model_move set incomparable = 1, failing_since = started_at where id = ?", move);
		assertThat(page("ar")).contains("صار الإصدار " + better + " هو المنشور", "إنهاء النقل")
			.doesNotContain("متابعة النقل", "تابع النقل", "أوقف النظام النقل");
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

	/** What it moved would have to be moved again. */
	@Test
	void aRunningMoveStopsOnceABetterVersionIsPublished() throws Exception {
		start(this.to);
		AtomicInteger turns = new AtomicInteger();
		this.mover.run(() -> turns.getAndIncrement() < 1);
		int better = this.versions.publish(ChangedModels.releasedLifecycle());
		this.mover.run(() -> true);
		assertThat(latest()).satisfies((stopped) -> {
			assertThat(stopped.state()).isEqualTo(State.STOPPED);
			assertThat(stopped.cases(Outcome.MOVED)).isOne();
			assertThat(stopped.cases(Outcome.WAITING)).isEqualTo(2);
		});
		assertThat(this.opened).filteredOn((number) -> this.versions.of(number) == this.from).hasSize(2);
		assertThat(page("ar")).contains("صار الإصدار " + better + " هو المنشور", "إنهاء النقل")
			.doesNotContain("متابعة النقل");
		assertThat(page("en")).contains("Version " + better + " is live by now: this move is stopped and");
		assertThat(this.trail.find(new AuditFilter(KEY, AuditAction.CASES_MOVED, Long.MAX_VALUE), 1)).singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("done", "move-outdated")
				.containsEntry("by", "owner")
				.containsEntry("count", "1 / 3"));
	}

	@Test
	void aMoveBetweenVersionsThatCannotBeComparedIsStoppedWithItsReason() throws Exception {
		UUID move = start(this.to);
		this.moves.failed(move, false);
		this.jdbc.update("update app.model_move_result set from_version = 99999 where move = ?", move);
		this.mover.run(() -> true);
		assertThat(latest()).satisfies((halted) -> {
			assertThat(halted.state()).isEqualTo(State.STOPPED);
			assertThat(halted.incomparable()).isEqualTo(99_999);
			assertThat(halted.failingSince()).as("there is one reason").isNull();
			assertThat(halted.cases(Outcome.FAILED)).as("no case has been tried").isZero();
		});
		assertThat(
				this.jdbc.queryForList("select attempts from app.model_move_case where move = ?", Integer.class, move))
			.containsExactly(0, 0, 0);
		assertThat(page("ar")).contains("أوقف النظام النقل لأنه لم يستطع مقارنة الإصدار 99999 بالإصدار " + this.to,
				"متابعة النقل", "إنهاء النقل");
		assertThat(page("en")).contains("version 99999 could not be compared with version " + this.to)
			.doesNotContain("??");
		assertThat(this.trail.find(new AuditFilter(KEY, AuditAction.CASES_MOVED, Long.MAX_VALUE), 1))
			.extracting((entry) -> entry.details().get("done"))
			.containsExactly("move-halted");

		this.jdbc.update("update app.model_move_result set from_version = ? where move = ?", this.from, move);
		assertThat(this.moves.resume(move, this.to)).isTrue();
		assertThat(latest().incomparable()).isNull();
		this.mover.run(() -> true);
		assertThat(latest().state()).isEqualTo(State.DONE);
		assertThat(latest().cases(Outcome.MOVED)).isEqualTo(3);
	}

	@Test
	void aMoveThatFailsForAnHourIsStoppedWithItsReasonAndGoneOnWith() throws Exception {
		UUID move = start(this.to);
		this.moves.failed(move, false);
		assertThat(latest().state()).isEqualTo(State.RUNNING);
		assertThat(page("en")).contains("no case could be moved", "After an hour the move is stopped");
		this.moves.recovered(move);
		assertThat(latest().failingSince()).isNull();

		this.jdbc.update("update app.model_move set failing_since = ? where id = ?",
				OffsetDateTime.now(ZoneOffset.UTC).minus(ModelMoveService.MOST_FAILING.multipliedBy(2)), move);
		this.moves.failed(move, true);
		assertThat(latest().state()).as("cases were moved meanwhile").isEqualTo(State.RUNNING);
		this.moves.failed(move, false);
		assertThat(latest().state()).as("an hour begins anew").isEqualTo(State.RUNNING);
		this.jdbc.update("update app.model_move set failing_since = failing_since - interval '2 hours' where id = ?",
				move);
		this.moves.failed(move, false);
		assertThat(latest().state()).isEqualTo(State.STOPPED);
		assertThat(page("ar")).contains("أوقف النظام النقل لأنه لم يستطع نقل أي طلب منذ", "متابعة النقل",
				"إنهاء النقل");
		assertThat(page("en")).contains("The move was stopped because since").doesNotContain("??");
		assertThat(this.trail.find(new AuditFilter(KEY, AuditAction.CASES_MOVED, Long.MAX_VALUE), 1))
			.extracting((entry) -> entry.details().get("done"))
			.containsExactly("move-failing");

		assertThat(this.moves.resume(move, this.to)).isTrue();
		this.mover.run(() -> true);
		assertThat(latest().state()).isEqualTo(State.DONE);
		assertThat(latest().cases(Outcome.MOVED)).isEqualTo(3);

		this.jdbc.update("update app.model_move set failing_since = started_at where id = ?", move);
		assertThat(page("en")).as("an older release has kept it").doesNotContain("could be moved", "??");
	}

	@Test
	void ofAVersionThatCannotBeComparedNothingCanBeMovedAndThePageSaysSo() throws Exception {
		String model = """
				update public.act_ge_bytearray b set bytes_ = %s from public.act_re_procdef d
				where b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
				 and d.key_ = ? and d.version_ = ?""";
		this.jdbc.update(model.formatted("convert_to('x' || encode(b.bytes_, 'base64'), 'UTF8')"), KEY, this.from);
		forget();
		try {
			assertThat(page("ar", "check", "yes")).contains("تعذرت مقارنة هذا الإصدار بالإصدار المنشور")
				.doesNotContain("publication-version-" + this.from + "\"");
			assertThat(page("en", "check", "yes")).contains("This version could not be compared with the live one");
		}
		finally {
			this.jdbc.update(model.formatted("decode(substring(convert_from(b.bytes_, 'UTF8') from 2), 'base64')"), KEY,
					this.from);
			forget();
		}
	}

	private void forget() {
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDeploymentCache()
			.discardProcessDefinitionCache();
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
		return page(language, "part", "all");
	}

	private String page(String language, String parameter, String value) throws Exception {
		return this.browser
			.perform(get(PAGE).param("lang", language)
				.param(parameter, value)
				.with(user("owner").roles(Role.PROCESS_OWNER.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
