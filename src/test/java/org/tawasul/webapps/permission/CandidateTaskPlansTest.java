package org.tawasul.webapps.permission;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the database finds a group's tasks among many when it is wrong about how many there
 * are: by indexes, and the permissions by hash. It compares nothing with all of a table.
 */
@TawasulTest
class CandidateTaskPlansTest {

	private static final String GROUP = "made-up-1";

	private static final int TASKS = 12_000;

	private static final int GROUPS = 12;

	private static final String TABLES = "(select oid from pg_class where relname in ('act_ru_task',"
			+ " 'act_ru_identitylink', 'act_ru_authorization', 'candidate_task'))";

	static final String ALL_OF_A_TABLE = ".*Seq Scan on (act_ru_(task|identitylink|authorization)|candidate_task)\\b.*";

	static final SentQueries SENT = new SentQueries();

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void signOut() {
		this.identities.clearAuthentication();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update pg_class set reltuples = reltuples where oid in " + TABLES,
			"delete from pg_statistic where starelid in " + TABLES,
			"update pg_class set reltuples = 0, relpages = 0 where oid in " + TABLES,
			"update pg_class set reltuples = 1 where oid in " + TABLES,
			"update pg_class set reltuples = reltuples * 20 where oid in " + TABLES })
	@Transactional
	void theTasksOfAGroupAreFoundByIndexesWhateverTheStatistics(String statistics) {
		fill();
		this.jdbc
			.sql("analyze public.act_ru_task, public.act_ru_identitylink, public.act_ru_authorization,"
					+ " app.candidate_task")
			.update();
		this.jdbc.sql(statistics).update();
		assertThat(plans(this.tasks.createTaskQuery().taskCandidateGroupIn(List.of(GROUP)))).hasSize(2)
			.allSatisfy((plan) -> assertThat(plan).noneMatch((line) -> line.matches(ALL_OF_A_TABLE))
				.anyMatch((line) -> line.contains("act_ru_task_pkey"))
				.anyMatch((line) -> line.contains("hashed SubPlan")));
		assertThat(plans(this.tasks.createTaskQuery().taskCandidateGroupIn(List.of(GROUP)).includeAssignedTasks()))
			.as("as Tasklist asks")
			.hasSize(2)
			.allSatisfy((plan) -> assertThat(plan).noneMatch((line) -> line.matches(ALL_OF_A_TABLE))
				.anyMatch((line) -> line.matches(".*candidate_task_(list|pkey).*")));
	}

	/** Of the number and of the first page. */
	private List<List<String>> plans(TaskQuery query) {
		SENT.listenTo(this.engine);
		this.identities.setAuthentication("made-up", List.of(GROUP));
		List<String> queries = SENT.during(() -> {
			query.count();
			query.orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 15);
		});
		return queries.stream().map((sql) -> this.jdbc.sql("explain " + sql).query(String.class).list()).toList();
	}

	private void fill() {
		this.jdbc.sql("""
				insert into public.act_ru_task (id_, rev_, priority_, suspension_state_, proc_def_id_)
				select 'made-up-task-' || n, 1, 50, 1, (select min(id_) from public.act_re_procdef)
				from generate_series(1, %d) n""".formatted(TASKS)).update();
		this.jdbc.sql("""
				insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
				select 'made-up-link-' || n, 1, 'candidate', 'made-up-' || n %% %d, 'made-up-task-' || n
				from generate_series(1, %d) n""".formatted(GROUPS, TASKS)).update();
		this.jdbc
			.sql("""
					insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
					select 'made-up-right-' || n, 1, 1, 'made-up-' || n %% %d, 7, 'made-up-task-' || n, 16450
					from generate_series(1, %d) n"""
				.formatted(GROUPS, TASKS))
			.update();
	}

	/** One thread's queries of tasks with their values, as the driver sends them. */
	@Intercepts(@Signature(type = StatementHandler.class, method = "parameterize", args = Statement.class))
	static final class SentQueries implements Interceptor {

		private final List<String> queries = new ArrayList<>();

		private final ThreadLocal<Boolean> active = ThreadLocal.withInitial(() -> false);

		void listenTo(ProcessEngineConfigurationImpl engine) {
			Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
			if (!mappings.getInterceptors().contains(this)) {
				mappings.addInterceptor(this);
			}
		}

		List<String> during(Runnable asking) {
			this.queries.clear();
			this.active.set(true);
			try {
				asking.run();
				return List.copyOf(this.queries);
			}
			finally {
				this.active.remove();
			}
		}

		@Override
		public Object intercept(Invocation invocation) throws Throwable {
			Object result = invocation.proceed();
			String sent = invocation.getArgs()[0].toString();
			if (this.active.get() && sent.contains("permitted")) {
				this.queries.add(sent.substring(sent.indexOf("with permitted")));
			}
			return result;
		}

	}

}
