package org.tawasul.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

@TawasulTest
class RenderingServiceTest {

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private OutboxMessageRepository repository;

	@Autowired
	private MessageDispatcher dispatcher;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private HikariDataSource connections;

	private OutboxTestData messages;

	@BeforeEach
	void putAsideWhatOtherTestsWrote() {
		this.rendering.renderPending();
		this.messages = new OutboxTestData(this.jdbc);
	}

	@Test
	void eachMessageOfACaseIsRenderedOnce() {
		CaseFile file = this.cases.open(OutboxTestData.full());
		int waiting = this.messages.allWords(file.getNumber()).size();
		assertThat(waiting).isPositive();
		assertThat(this.rendering.renderPending()).isEqualTo(waiting);
		assertThat(this.rendering.renderPending()).isZero();
		assertThat(this.messages.allWords(file.getNumber()))
			.allSatisfy((words) -> assertThat(words).contains(file.getNumber().toString()))
			.noneSatisfy((words) -> assertThat(words).contains(this.secrets.secretOf(file.getNumber())))
			.anySatisfy((words) -> assertThat(words).contains("استلمنا طلبك"));
	}

	@Test
	void aMessageQuotesTheAnswerOfItsTimeHoweverLateItIsRendered() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.object(number, "ما زالت الرائحة موجودة");
		this.scenario.handle(number, "head");
		this.scenario.complete(number, "head",
				Map.of("outcome", "RESOLVED", "resolution", "أُعيد الفحص واستُبدل الصمام التالف."));
		this.rendering.renderPending();
		List<String> answers = this.messages.allWords(number)
			.stream()
			.filter((words) -> words.contains("صدر الرد"))
			.toList();
		assertThat(answers).hasSize(2);
		assertThat(answers.get(0)).contains("أُغلق مصدر الغاز", "الحالة: صدر الحل").doesNotContain("الصمام");
		assertThat(answers.get(1)).contains("الصمام").doesNotContain("أُغلق مصدر الغاز");
	}

	@Test
	void theReporterLearnsWhyTheDateMoved() {
		CaseNumber overdue = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber decided = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(decided, "coordinator", Map.of("importance", "IMPORTANT", "decision", "ESCALATE"));
		this.scenario.advanceToTimer(overdue, "BoundaryEvent_AssessmentOverdue");
		this.scenario.resetClock();
		this.rendering.renderPending();
		assertThat(this.messages.allWords(overdue)).anySatisfy((words) -> assertThat(words).contains("نعتذر عن ذلك"));
		assertThat(this.messages.allWords(decided)).anySatisfy((words) -> assertThat(words).contains("تحتاج إلى قرار"))
			.noneSatisfy((words) -> assertThat(words).contains("نعتذر عن ذلك"));
	}

	@Test
	void oneThatCannotBeRenderedDoesNotStopTheOthers() {
		CaseFile file = this.cases.open(OutboxTestData.anonymous());
		this.rendering.renderPending();
		long first = this.messages.write("NEW_TASK", file, "coordinator", OutboxTestData.ARABIC, "{}");
		long unknown = this.messages.write("NO_SUCH_KIND", file, "coordinator", OutboxTestData.ARABIC, "{}");
		long broken = this.messages.write("REMINDER", file, "coordinator", OutboxTestData.ARABIC, "[1, {}]");
		long last = this.messages.write("REMINDER", file, "coordinator", OutboxTestData.ARABIC, "{}");
		assertThat(this.rendering.renderPending()).isEqualTo(2);
		assertThat(this.messages.row(first)).containsEntry("attempts", 1).doesNotContainEntry("packed", null);
		assertThat(this.messages.row(last)).containsEntry("attempts", 1).doesNotContainEntry("packed", null);
		assertThat(this.messages.row(unknown)).containsEntry("attempts", 1).containsEntry("rendered_at", null);
		assertThat(this.messages.row(unknown).get("failure")).asString().contains("NO_SUCH_KIND");
		assertThat(this.messages.row(broken).get("failure")).asString().contains("unreadable facts");
		assertThat(this.rendering.renderPending()).as("nor is it tried again and again").isZero();
	}

	/** Here the database itself refuses, which ends the transaction of all. */
	@Test
	void oneThatSpoilsTheTransactionIsFoundAmongTheOthers() {
		CaseFile file = this.cases.open(OutboxTestData.anonymous());
		this.rendering.renderPending();
		this.jdbc
			.sql("""
					create function app.refuse_words() returns trigger language plpgsql as $$
					begin if new.packed is not null then raise exception 'no room for these words'; end if; return new; end $$
					""")
			.update();
		long poison = this.messages.write("NEW_TASK", file, "coordinator", OutboxTestData.ARABIC, "{}");
		long other = this.messages.write("NEW_TASK", file, "coordinator2", OutboxTestData.ARABIC, "{}");
		this.jdbc
			.sql("create trigger refuse_words before update on app.outbox_message for each row when (old.id = " + poison
					+ ") execute function app.refuse_words()")
			.update();
		try {
			assertThat(this.rendering.renderPending()).isEqualTo(1);
		}
		finally {
			this.jdbc.sql("drop trigger refuse_words on app.outbox_message").update();
			this.jdbc.sql("drop function app.refuse_words()").update();
		}
		assertThat(this.messages.row(other)).doesNotContainEntry("packed", null);
		assertThat(this.messages.row(poison).get("failure")).asString().contains("no room for these words");
	}

	@Test
	void nothingOfTheDatabaseIsHeldWhileAMessageIsRendered() {
		this.messages.write("NEW_TASK", this.cases.open(OutboxTestData.anonymous()), "coordinator",
				OutboxTestData.ARABIC, "{}");
		Set<Integer> held = new HashSet<>();
		MessageRenderer observed = mock(MessageRenderer.class, (call) -> {
			held.add(this.connections.getHikariPoolMXBean().getActiveConnections());
			return new RenderedMessage("موضوع", "نص", "نص قصير");
		});
		RenderingService service = new RenderingService(this.repository, this.cases, observed, this.dispatcher,
				this.jdbc, Clock.systemUTC(), this.transactions, new ReportsInProgress());
		assertThat(service.renderPending()).isPositive();
		assertThat(held).containsExactly(0);
	}

	@Test
	void twoWorkersAtOnceRenderEachOnce() throws Exception {
		CaseFile file = this.cases.open(OutboxTestData.anonymous());
		this.rendering.renderPending();
		List<Long> written = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			written.add(this.messages.write("INFORMATION_ADDED", file, "coordinator", OutboxTestData.ARABIC, "{}"));
		}
		ExecutorService workers = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> worker = this.rendering::renderPending;
			int rendered = 0;
			for (Future<Integer> one : workers.invokeAll(List.of(worker, worker))) {
				rendered += one.get();
			}
			rendered += this.rendering.renderPending();
			assertThat(rendered).isEqualTo(150);
		}
		finally {
			workers.shutdownNow();
		}
		assertThat(written).allSatisfy((id) -> assertThat(this.messages.row(id)).containsEntry("attempts", 1)
			.doesNotContainEntry("rendered_at", null));
	}

}
