package org.tawasul;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.HistoryPage;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Counts the rows that the database reads of the tables that grow with the cases: no page
 * may cost more because there are more of them. The lists of the desk have a test of
 * their own.
 */
@TawasulTest
@Transactional
class GrowingTablesTest {

	private static final long MADE_UP = 900_000_000L;

	/** Newer than all that other tests leave: the pages begin with these rows. */
	private static final long NEWEST = 900_000_000_000L;

	private static final int ROWS = 20_000;

	/**
	 * A page may show 200 entries, and reads one more to know whether there are others;
	 * it may count what other tests have left, such as messages that failed.
	 */
	private static final int MOST = 1_000;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private MockMvc pages;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void manyRowsOfOneLongCaseAndOfManyOthers() {
		this.jdbc.sql("set local session_replication_role = replica").update();
		insert("timeline_entry (id, case_number, at, event, internal, facts)",
				"now() + n * interval '1 second', 'REMINDED', false, '{}'");
		insert("comment (id, case_number, at, kind, internal, text)",
				"now() + n * interval '1 second', 'NOTE', false, 'نص'");
		insert("outbox_message (id, case_number, kind, username, language, facts, written_at, rendered_at)",
				"'NEW_TASK', 'head', 'ar', '{}', now(), now()");
		this.jdbc
			.sql("insert into app.audit_entry (action, actor, subject) select 'JOB_CHANGED', 'admin', n::text"
					+ " from generate_series(1, ?) n")
			.param(ROWS)
			.update();
		this.jdbc.sql("analyze app.timeline_entry, app.comment, app.outbox_message, app.audit_entry").update();
	}

	@Test
	void theHistoryOfACaseIsReadPageByPage() {
		CaseNumber number = new CaseNumber(MADE_UP);
		assertFewRowsRead(() -> {
			HistoryPage<TimelineEntry> latest = this.history.timeline(number, null);
			assertThat(this.history.timeline(number, latest.older()).items()).hasSize(latest.items().size());
			assertThat(this.history.latestStep(number)).isNotEmpty();
		}, "timeline_entry");
		assertFewRowsRead(() -> assertThat(this.history.timelineForReporter(number, null).items()).isNotEmpty(),
				"timeline_entry");
		assertFewRowsRead(() -> {
			HistoryPage<Comment> latest = this.history.comments(number, null);
			assertThat(this.history.comments(number, latest.older()).items()).hasSize(latest.items().size());
			assertThat(this.history.lastComment(number)).isPresent();
			assertThat(this.history.lastCommentForReporter(number)).isPresent();
		}, "comment");
	}

	@Test
	void whatIsAskedOfAnOrdinaryCaseReadsThatCaseOnly() {
		CaseNumber number = new CaseNumber(MADE_UP + 7);
		assertFewRowsRead(() -> {
			this.history.isWithdrawalRequested(number);
			this.history.countForReporter(number, CommentKind.QUESTION);
		}, "timeline_entry", "comment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/outbox", "/desk/outbox?kind=POST_VACANT", "/desk/outbox?kind=NEW_TASK",
			"/desk/outbox?number=900000007", "/desk/outbox?state=FAILED", "/desk/outbox?state=WRITTEN" })
	void theOutboxIsReadPageByPage(String page) {
		assertFewRowsRead(() -> show(page), "outbox_message");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/audit", "/desk/audit?person=nobody.knows", "/desk/audit?person=77",
			"/desk/audit?action=ADMINISTRATOR_CREATED", "/desk/audit?person=owner&action=FILTER_CHANGED" })
	void theAuditTrailIsReadPageByPage(String page) {
		assertFewRowsRead(() -> show(page), "audit_entry");
	}

	private void show(String page) {
		try {
			this.pages.perform(get(page).with(user("admin").roles(Role.ADMINISTRATOR.name())))
				.andExpect(status().isOk());
		}
		catch (Exception ex) {
			throw new AssertionError(page, ex);
		}
	}

	private void assertFewRowsRead(Runnable reading, String... tables) {
		long before = rowsRead(tables);
		reading.run();
		assertThat(rowsRead(tables) - before).as("rows read of " + List.of(tables)).isLessThan(MOST);
	}

	/** In this transaction, which the pages take part in. */
	private long rowsRead(String... tables) {
		return this.jdbc
			.sql("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)"
					+ " from pg_stat_xact_user_tables where schemaname = 'app' and relname in (:tables)")
			.param("tables", Arrays.asList(tables))
			.query(Long.class)
			.single();
	}

	/** A thousand rows belong to one case, the others to thousands. */
	private void insert(String table, String values) {
		this.jdbc
			.sql("insert into app.%s select %d + n, %d + case when n %% 20 = 0 then 0 else n end, %s".formatted(table,
					NEWEST, MADE_UP, values) + " from generate_series(1, ?) n")
			.param(ROWS)
			.update();
	}

}
