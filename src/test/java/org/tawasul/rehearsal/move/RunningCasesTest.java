package org.tawasul.rehearsal.move;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditEntry;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.ConcurrentCalls;
import org.tawasul.process.CopiedStep;
import org.tawasul.process.PublishedVersions;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMove.State;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Cases on three versions are moved to a fourth, with what goes wrong meanwhile.
 */
@TawasulTest
class RunningCasesTest {

	private static final String KEY = "CaseLifecycle";

	private static final String PAGE = "/desk/basic-data/models/live/" + KEY + "/running";

	private static final RequestPostProcessor OWNER = user("owner").roles(Role.PROCESS_OWNER.name());

	private static final int OF_EACH = 5;

	@Autowired
	private ModelMoveService moves;

	@Autowired
	private CaseMover mover;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private CurrentUser users;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MockMvc browser;

	private final List<CaseNumber> opened = new ArrayList<>();

	private final List<Integer> old = new ArrayList<>();

	private PublishedVersions versions;

	private int live;

	@BeforeEach
	void casesRunWithThreeVersions() throws IOException {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
		for (int version = 0; version < 3; version++) {
			this.old.add(this.versions.publish(ChangedModels.releasedLifecycle()));
			this.opened.add(this.cases.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01")).getNumber());
			for (int i = 1; i < OF_EACH; i++) {
				this.opened.add(this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber());
			}
			this.life.handle(this.opened.get(this.opened.size() - 1), "coordinator");
		}
		this.live = this.versions.publish(CopiedStep.lifecycle(), CopiedStep.FORM);
	}

	@AfterEach
	void leaveNothing() {
		this.jdbc.update("delete from app.model_move where process_key = ?", KEY);
		this.versions.remove(this.opened);
	}

	@Test
	void noCaseIsLostWhenANodeDiesOrTheMoveIsStopped() {
		List<String> before = this.versions.state(this.opened);
		UUID move = start();
		assertThat(this.moves.start(KEY, this.old, this.live, "again", this.users.of("owner"))).isFalse();
		this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 3; i++) {
				assertThat(this.mover.moveNext(move, Instant.now())).isTrue();
			}
			status.setRollbackOnly();
		});
		assertThat(byVersion()).isEqualTo(Map.of(this.old.get(0), 5L, this.old.get(1), 5L, this.old.get(2), 5L));
		assertThat(latest().cases(Outcome.WAITING)).as("neither moved nor noted").isEqualTo(15);

		AtomicInteger turns = new AtomicInteger();
		this.mover.run(() -> turns.getAndIncrement() < 6);
		assertThat(latest().cases(Outcome.MOVED)).isEqualTo(6);
		assertThat(this.moves.stop(move)).isTrue();
		assertThat(this.moves.stop(move)).isFalse();
		this.mover.run(() -> true);
		assertThat(byVersion()).containsEntry(this.live, 6L);
		assertThat(latest().state()).isEqualTo(State.STOPPED);
		assertThat(this.moves.resume(move, this.live)).isTrue();
		List<Callable<?>> nodes = List.of(this::runToEnd, this::runToEnd);
		assertThat(ConcurrentCalls.run(nodes)).as("two nodes at once").allMatch(Optional::isEmpty);
		assertThat(byVersion()).isEqualTo(Map.of(this.live, 15L));
		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		CaseNumber handled = this.opened.get(OF_EACH - 1);
		this.life.resolve(handled, "coordinator");
		assertThat(this.life.task(handled).getTaskDefinitionKey()).as("the step that the live version has more")
			.isEqualTo(CopiedStep.STEP);
		assertThat(latest()).satisfies((done) -> {
			assertThat(done.state()).isEqualTo(State.DONE);
			assertThat(done.cases(Outcome.MOVED)).isEqualTo(15);
			assertThat(done.from()).isEqualTo(this.old);
			assertThat(done.percent()).isEqualTo(100);
		});
		assertThat(this.jdbc.queryForObject("select count(*) from app.model_move_case", Integer.class)).isZero();
		assertThat(this.trail.find(new AuditFilter(KEY, AuditAction.CASES_MOVED, Long.MAX_VALUE), 4))
			.extracting(AuditEntry::details)
			.extracting((details) -> details.get("done"))
			.containsExactly("move-finished", "move-resumed", "move-stopped", "move-started");
	}

	@Test
	void whatHasEndedOrFailedIsToldApartAndTriedAgain() {
		CaseNumber ended = this.opened.get(0);
		CaseNumber failing = this.opened.get(2);
		UUID move = start();
		this.cases.withdraw(ended, "زال السبب");
		String process = this.life.process(failing).getId();
		this.jdbc.update("update app.model_move_case set from_version = 99999 where process = ?", process);
		for (int round = 1; round < 5; round++) {
			this.mover.run(() -> true);
			assertThat(latest().state()).as("one case is tried again").isEqualTo(State.RUNNING);
		}
		this.mover.run(() -> true);
		assertThat(latest().state()).isEqualTo(State.DONE);
		assertThat(latest().cases(Outcome.ENDED)).isOne();
		assertThat(latest().cases(Outcome.FAILED)).isOne();
		this.jdbc.update("update app.model_move_case set from_version = ? where process = ?", this.old.get(0), process);
		assertThat(this.moves.retry(move, this.live)).isTrue();
		assertThat(latest().state()).isEqualTo(State.RUNNING);
		this.mover.run(() -> true);
		assertThat(latest().state()).isEqualTo(State.DONE);
		assertThat(latest().cases(Outcome.FAILED)).isZero();
		assertThat(this.moves.retry(move, this.live)).isFalse();
		assertThat(this.versions.of(failing)).isEqualTo(this.live);
	}

	@Test
	void anOwnerSeesWhichCasesCanBeMovedMovesThemStopsAndGoesOn() throws Exception {
		int version = this.old.get(0);
		assertThat(page(PAGE + "?lang=ar")).contains("ما الذي يمكن نقله؟").doesNotContain("يمكن نقلها كلها");
		assertThat(page(PAGE + "?lang=ar&check=yes")).contains("الطلبات الجارية على", "يمكن نقلها كلها", "نقل الطلبات",
				"الإصدار " + version + ": 5 طلبات");
		assertThat(page(PAGE + "?lang=en&check=yes"))
			.contains("All of them can be moved", "Version " + version + ": 5 cases")
			.doesNotContain("??");
		assertThat(content(form().param("note", " ").param("version-" + version, "yes"), 422))
			.contains("اكتب لماذا تُنقل");
		assertThat(content(form().param("note", "أقصر"), 422)).contains("اختر إصدارًا واحدًا", "value=\"أقصر\"");
		assertThat(content(
				post(PAGE + "/move").param("target", "1").param("note", "أقصر").param("version-" + version, "yes"),
				422))
			.contains("نُشر إصدار آخر");
		redirect(form().param("note", "مهلة أقصر").param("version-" + version, "yes"));
		redirect(form().param("note", "مهلة أقصر").param("version-" + version, "yes"));
		assertThat(this.moves.latest(KEY, 5)).hasSize(1);
		assertThat(page(PAGE + "?lang=ar"))
			.contains("data-unfinished=\"yes\"", "إيقاف النقل", "ينتظر دوره", "مهلة أقصر", "تم من النقل 0 في المئة")
			.doesNotContain("publication-note");
		redirect(post(PAGE + "/stop"));
		assertThat(page(PAGE + "?lang=ar")).contains("متابعة النقل").doesNotContain("data-unfinished");
		redirect(post(PAGE + "/resumption"));
		this.mover.run(() -> true);
		assertThat(page(PAGE + "?lang=en")).contains("5 cases</strong> <span>moved", "Finished",
				"From version " + version);
		assertThat(byVersion()).containsEntry(this.live, 5L);
		assertThat(page("/desk/basic-data/models/live/" + KEY + "?lang=ar")).contains("مهلة أقصر",
				"من الإصدار " + version);
		redirect(get(PAGE + "/move"));
		this.browser.perform(get("/desk/basic-data/models/live/CallerVerification/running").with(OWNER))
			.andExpect(status().isNotFound());
	}

	@Test
	void theReasonIsSaidInBothLanguagesBeforeAndAfter() throws Exception {
		int target = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
			.replace("Task_ResolveCase", "Task_ResolveAgain"));
		int version = this.old.get(0);
		assertThat(page(PAGE + "?lang=ar&check=yes")).contains("يمكن نقل 4 طلبات منها",
				"ينتظر في خطوة ليست في الإصدار الجديد:</span>", "<span>«معالجة الطلب وحله»</span>");
		assertThat(page(PAGE + "?lang=en&check=yes")).contains("4 of them can be moved",
				"Waiting at a step that the new version does not have:");
		redirect(post(PAGE + "/move").param("target", Integer.toString(target))
			.param("note", "نقل")
			.param("version-" + version, "yes"));
		this.mover.run(() -> true);
		assertThat(latest().refusals()).singleElement()
			.satisfies((count) -> assertThat(count.obstacle())
				.isEqualTo(new MoveObstacle(MoveObstacle.Reason.STEP_GONE, "Task_ResolveCase", "")));
		assertThat(page(PAGE + "?lang=ar")).contains(
				"طلب واحد</strong>: <span>ينتظر في خطوة ليست في الإصدار الجديد:</span>",
				"<span>«معالجة الطلب وحله»</span>");
		assertThat(byVersion()).containsEntry(target, 4L).containsEntry(version, 1L);
	}

	private UUID start() {
		assertThat(this.moves.start(KEY, this.old, this.live, "نقل", this.users.of("owner"))).isTrue();
		return latest().id();
	}

	private ModelMove latest() {
		return this.moves.latest(KEY, 1).get(0);
	}

	private Void runToEnd() {
		this.mover.run(() -> true);
		return null;
	}

	private Map<Integer, Long> byVersion() {
		return this.opened.stream().collect(Collectors.groupingBy(this.versions::of, Collectors.counting()));
	}

	private MockHttpServletRequestBuilder form() {
		return post(PAGE + "/move").param("target", Integer.toString(this.live)).locale(Locale.forLanguageTag("ar"));
	}

	private String page(String address) throws Exception {
		return content(get(address), 200);
	}

	private String content(MockHttpServletRequestBuilder request, int expected) throws Exception {
		return this.browser.perform(request.with(OWNER).with(csrf()))
			.andExpect(status().is(expected))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private void redirect(MockHttpServletRequestBuilder request) throws Exception {
		assertThat(this.browser.perform(request.with(OWNER).with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo(PAGE);
	}

}
