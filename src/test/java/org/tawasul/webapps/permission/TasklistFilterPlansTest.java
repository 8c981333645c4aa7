package org.tawasul.webapps.permission;

import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.LargerTables;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the database finds what Tasklist asks every ten seconds in each open tab: the page
 * and the total of the filter that is chosen, of thousands of tasks.
 */
@TawasulTest
class TasklistFilterPlansTest {

	private static final String COORDINATOR = "edu09bld.coordinator1";

	private static final String GROUP = "EDU-09-BLD.coordinators";

	private static final List<String> TABLES = List.of("public.act_ru_task", "public.act_ru_identitylink",
			"public.act_ru_authorization", "app.candidate_task");

	@Autowired
	private FilterService filters;

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

	@Test
	@Transactional
	void pageAndTotalOfEveryFilterComeOutOfIndexesAmongSixtyThousandTasks() {
		fill();
		new LargerTables(this.jdbc, 5, TABLES).eachWay(this::assertIndexesLeadToEveryFilter);
	}

	private void assertIndexesLeadToEveryFilter() {
		CandidateTaskPlansTest.SENT.listenTo(this.engine);
		List<Filter> all = this.filters.createTaskFilterQuery().list();
		assertThat(all).hasSize(5);
		this.identities.setAuthentication(COORDINATOR, List.of(GROUP));
		for (Filter filter : all) {
			List<String> queries = CandidateTaskPlansTest.SENT.during(() -> {
				assertThat(this.filters.count(filter.getId())).as(filter.getName()).isPositive();
				this.filters.listPage(filter.getId(), this.tasks.createTaskQuery().orderByDueDate().asc(), 0, 15);
			});
			String index = "mine".equals(filter.getProperties().get(TasklistFilter.KEY_PROPERTY))
					? ".*act_idx_task_assignee.*" : ".*candidate_task_list.*";
			assertThat(queries).as(filter.getName())
				.hasSize(2)
				.allSatisfy((query) -> assertThat(this.jdbc.sql("explain " + query).query(String.class).list())
					.noneMatch((line) -> line.matches(CandidateTaskPlansTest.ALL_OF_A_TABLE))
					.anyMatch((line) -> line.matches(index)));
		}
	}

	/**
	 * Twelve thousand tasks of twelve groups, due within four days around now, some of
	 * them assigned and very important.
	 */
	private void fill() {
		this.jdbc
			.sql("""
					insert into public.act_ru_task (id_, rev_, priority_, suspension_state_, proc_def_id_, due_date_, create_time_,
					 assignee_)
					select 'made-up-task-' || n, 1, case n % 5 when 0 then 100 when 1 then 75 else 50 end, 1, (select min(id_) from public.act_re_procdef),
					 now()::timestamp + (n % 96 - 48) * interval '1 hour', now()::timestamp - interval '3 days',
					 case when n % 600 = 1 then :person end
					from generate_series(1, 12000) n""")
			.param("person", COORDINATOR)
			.update();
		this.jdbc
			.sql("""
					insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
					select 'made-up-link-' || n, 1, 'candidate', case when n % 12 = 1 then :group else 'made-up-' || n % 12 end,
					 'made-up-task-' || n from generate_series(1, 12000) n""")
			.param("group", GROUP)
			.update();
		this.jdbc
			.sql("""
					insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
					select 'made-up-right-' || n, 1, 1, case when n % 12 = 1 then :group else 'made-up-' || n % 12 end, 7,
					 'made-up-task-' || n, 16450 from generate_series(1, 12000) n""")
			.param("group", GROUP)
			.update();
		this.jdbc.sql("analyze " + String.join(", ", TABLES)).update();
	}

}
