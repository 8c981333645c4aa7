package org.tawasul.webapps.permission;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table from which Tasklist's pages are read stays right when two transactions change
 * a task, its candidates and their permissions at the same time.
 */
@TawasulTest
class CandidateTaskLockTest {

	private static final String LINK = """
			insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
			values ('lock-test', 1, 'candidate', 'lock-test', 'lock-test')""";

	private static final String UNLINK = "delete from public.act_ru_identitylink where id_ = 'lock-test'";

	private static final String RAISE = "update public.act_ru_task set priority_ = 100 where id_ = 'lock-test'";

	private static final String PERMIT = """
			insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
			values ('lock-test', 1, 1, 'lock-test', 7, 'lock-test', 16450)""";

	private static final String FORBID = "delete from public.act_ru_authorization where id_ = 'lock-test'";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@BeforeEach
	void enterATask() {
		this.jdbc.sql("""
				insert into public.act_ru_task (id_, rev_, priority_, suspension_state_, proc_def_id_)
				select 'lock-test', 1, 50, 1, min(id_) from public.act_re_procdef""").update();
	}

	@AfterEach
	void removeIt() {
		this.jdbc.sql(UNLINK).update();
		this.jdbc.sql(FORBID).update();
		this.jdbc.sql("delete from public.act_ru_task where id_ = 'lock-test'").update();
		assertThat(copies()).isZero();
	}

	@ParameterizedTest(name = "{0}: then {1}, meanwhile {2}")
	@CsvSource(textBlock = """
			'',             RAISE,  LINK,   true
			'',             LINK,   RAISE,  true
			LINK,           UNLINK, RAISE,  true
			LINK,           RAISE,  UNLINK, true
			PERMIT,         LINK,   FORBID, true
			PERMIT,         FORBID, LINK,   false
			LINK,           PERMIT, RAISE,  true
			LINK + PERMIT,  FORBID, RAISE, true
			""")
	void theLaterOfTwoChangesIsSeen(String before, String first, String meanwhile, boolean waits) throws Exception {
		for (String change : StringUtils.tokenizeToStringArray(before, "+")) {
			this.jdbc.sql(sql(change)).update();
		}
		AtomicInteger backend = new AtomicInteger();
		CompletableFuture<Void> other = this.transactions.execute((status) -> {
			this.jdbc.sql(sql(first)).update();
			CompletableFuture<Void> started = CompletableFuture.runAsync(() -> inTransaction(meanwhile, backend));
			if (waits) {
				Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> waitsForALock(backend.get()));
			}
			else {
				started.join();
			}
			return started;
		});
		other.get();
		assertThat(differences()).isZero();
	}

	private void inTransaction(String change, AtomicInteger backend) {
		this.transactions.executeWithoutResult((status) -> {
			backend.set(this.jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
			this.jdbc.sql(sql(change)).update();
		});
	}

	private static String sql(String change) {
		return switch (change) {
			case "LINK" -> LINK;
			case "UNLINK" -> UNLINK;
			case "RAISE" -> RAISE;
			case "PERMIT" -> PERMIT;
			case "FORBID" -> FORBID;
			default -> throw new IllegalArgumentException(change);
		};
	}

	private boolean waitsForALock(int backend) {
		return this.jdbc.sql("select count(*) from pg_stat_activity where pid = :pid and wait_event_type = 'Lock'")
			.param("pid", backend)
			.query(Integer.class)
			.single() == 1;
	}

	private int copies() {
		return this.jdbc.sql("select count(*) from app.candidate_task where id_ = 'lock-test'")
			.query(Integer.class)
			.single();
	}

	/** Rows that say what the engine's tables do not say, or lack. */
	private int differences() {
		return this.jdbc
			.sql("""
					select count(*) from (
					    select t.priority_, exists (select from public.act_ru_authorization where id_ = 'lock-test') as readable_
					    from public.act_ru_task t join public.act_ru_identitylink i on i.task_id_ = t.id_ where t.id_ = 'lock-test'
					) e full join (select priority_, readable_ from app.candidate_task where id_ = 'lock-test') c
					    on c.priority_ = e.priority_ and c.readable_ = e.readable_
					where c.priority_ is null or e.priority_ is null""")
			.query(Integer.class)
			.single();
	}

}
