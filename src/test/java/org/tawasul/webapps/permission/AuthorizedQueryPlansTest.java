package org.tawasul.webapps.permission;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the database finds the tasks that somebody may read, when a group has thousands.
 */
@TawasulTest
class AuthorizedQueryPlansTest {

	private static final String GROUP = "EDU-09-BLD.coordinators";

	/** The driver has a statement prepared when it is used for the fifth time. */
	private static final int OFTEN = 12;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void signOut() {
		this.identities.clearAuthentication();
	}

	@Test
	@Transactional
	void noPlanIsKeptForAQueryOverPermissions() {
		this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09"));
		this.identities.setAuthentication("edu09bld.coordinator1", List.of(GROUP));
		for (int i = 0; i < OFTEN; i++) {
			assertThat(this.tasks.createTaskQuery().taskCandidateGroup(GROUP).list()).isNotEmpty();
			assertThat(this.tasks.createTaskQuery().taskDefinitionKey("Task_AssessCase").count()).isPositive();
		}
		// Other tests have queries explained.
		List<String> kept = this.jdbc
			.sql("select statement from pg_prepared_statements where statement not like 'explain %'")
			.query(String.class)
			.list();
		assertThat(kept).isNotEmpty()
			.noneMatch(
					(statement) -> statement.contains("ACT_RU_TASK RES") && statement.contains("ACT_RU_AUTHORIZATION"));
	}

	/** With each command the engine asks for the resource that it is about. */
	@Test
	@Transactional
	void whetherOneResourceIsPermittedIsPlannedOnce() {
		String task = this.scenario
			.task(this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09")))
			.getId();
		this.identities.setAuthentication("edu09bld.coordinator1", List.of(GROUP));
		for (int i = 0; i < OFTEN; i++) {
			assertThat(this.tasks.getVariables(task)).isNotEmpty();
		}
		assertThat(this.jdbc.sql("select statement from pg_prepared_statements").query(String.class).list())
			.anyMatch((statement) -> statement.contains("ACT_RU_AUTHORIZATION") && !statement.contains("ACT_RU_TASK"));
	}

	@Test
	void onlyRowsOfOtherTablesDependOnPermissions() {
		assertThat(AuthorizedQueryPlans.dependsOnPermissions(
				"SELECT CASE WHEN EXISTS (SELECT ID_ FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ = 1) THEN 1 ELSE 0 END"))
			.isFalse();
		assertThat(AuthorizedQueryPlans.dependsOnPermissions("delete from ACT_RU_AUTHORIZATION where RESOURCE_ID_ = ?"))
			.isFalse();
		assertThat(AuthorizedQueryPlans.dependsOnPermissions(
				"select distinct RES.* from ACT_RU_AUTHORIZATION RES inner join (SELECT A.* FROM ACT_RU_AUTHORIZATION A) AUTH ON"))
			.isTrue();
		assertThat(AuthorizedQueryPlans.dependsOnPermissions(
				"select RES.* from ACT_RU_TASK RES where (SELECT 1 FROM ACT_RU_AUTHORIZATION A WHERE 1 = 1) = 1"))
			.isTrue();
	}

	/** Groups without any permission are asked for, too, and change nothing. */
	@Test
	@Transactional
	void groupsWithoutPermissionsNeitherAddNorHideAnything() {
		String task = this.scenario
			.task(this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09")))
			.getId();
		assertThat(seen("edu09bld.coordinator1", task, "without-any", GROUP, "another-without")).isEqualTo(1);
		assertThat(seen("edu09bld.coordinator1", task, "without-any", "another-without")).isZero();
	}

	/** The answer says who may see what; it must be the engine's own. */
	@Test
	@Transactional
	void whoMaySeeATaskSeesItAndNobodyElse() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09"));
		String task = this.scenario.task(number).getId();
		assertThat(seen("edu09bld.coordinator1", task, GROUP)).isEqualTo(1);
		assertThat(seen("nobody", task)).isZero();
		assertThat(seen("nobody", task, "EDU-01-BLD.coordinators")).isZero();
		assertThat(seen("manager", task, "managers")).as("may read all of them").isEqualTo(1);
		assertThat(seen("owner", task, "process-owners")).as("may read definitions").isZero();
		grant("made-up", 6, "CaseLifecycle", 64);
		assertThat(seen("nobody", task, "made-up")).as("may read the tasks of the definition").isEqualTo(1);
		grant("other", 6, "Another", 64);
		assertThat(seen("nobody", task, "other")).isZero();
		grant("single", 7, task, 4);
		assertThat(seen("nobody", task, "single")).as("may update it, not read it").isZero();
	}

	@Test
	void bothQueriesOfTasksAreRewritten() {
		this.identities.setAuthentication("edu09bld.coordinator1", List.of(GROUP));
		this.jdbc.sql("create extension if not exists pg_stat_statements schema public").update();
		this.jdbc.sql("select public.pg_stat_statements_reset()").query((row) -> {
		});
		this.tasks.createTaskQuery().taskCandidateGroup(GROUP).count();
		this.tasks.createTaskQuery().taskCandidateGroup(GROUP).orderByDueDate().asc().listPage(0, 15);
		List<String> statements = this.jdbc
			.sql("select query from public.pg_stat_statements where query ilike '%act_ru_task t %act_ru_ident%'")
			.query(String.class)
			.list();
		assertThat(statements).hasSizeGreaterThanOrEqualTo(2)
			.allMatch((statement) -> statement.startsWith("with permitted as materialized"))
			.allMatch((statement) -> statement.contains("T.ID_ = any (array(select I.TASK_ID_ from"))
			.noneMatch((statement) -> statement.contains("distinct RES."))
			.noneMatch((statement) -> statement.contains("distinct\n"));
	}

	private long seen(String username, String task, String... groups) {
		this.identities.setAuthentication(username, List.of(groups));
		long count = this.tasks.createTaskQuery().taskId(task).count();
		assertThat(this.tasks.createTaskQuery().taskId(task).list()).hasSize((int) count);
		this.identities.clearAuthentication();
		return count;
	}

	private void grant(String group, int resourceType, String resource, int permissions) {
		this.jdbc
			.sql("insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_,"
					+ " perms_) values (:id, 1, 1, :group, :type, :resource, :permissions)")
			.param("id", "made-up-" + group)
			.param("group", group)
			.param("type", resourceType)
			.param("resource", resource)
			.param("permissions", permissions)
			.update();
	}

	@Test
	@Transactional
	void theDatabaseKnowsHowManyPermissionsAllowToRead() {
		this.jdbc
			.sql("""
					insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
					select 'made-up-' || n, 1, 1, 'made-up', 7, 'made-up-' || n, 16450 from generate_series(1, 2000) n""")
			.update();
		this.jdbc.sql("analyze public.act_ru_authorization").update();
		String plan = this.jdbc
			.sql("explain select 1 from public.act_ru_authorization where group_id_ = 'made-up' and perms_ & 2 = 2")
			.query(String.class)
			.list()
			.get(0);
		Matcher rows = Pattern.compile("rows=(\\d+)").matcher(plan);
		assertThat(rows.find()).isTrue();
		assertThat(Integer.parseInt(rows.group(1))).isGreaterThan(1000);
	}

}
