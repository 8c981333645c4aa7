package org.tawasul.webapps.permission;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table from which Tasklist's pages are read says what the engine's own tables say,
 * whatever happens to a task, its candidates and their permissions.
 */
@TawasulTest
class CandidateTaskTableTest {

	private static final String GROUP = "EDU-09-BLD.coordinators";

	private static final String OTHER = "EDU-01-BLD.coordinators";

	private static final String DIFFERENCE = """
			with engine as (
			    select t.id_, i.group_id_, count(*)::int as links, t.priority_, t.due_date_, t.create_time_, t.suspension_state_,
			        t.tenant_id_, exists (select from public.act_ru_authorization a where a.type_ = 1 and a.group_id_ = i.group_id_
			            and a.resource_type_ = 7 and a.resource_id_ = t.id_ and a.perms_ & 2 = 2) as readable_
			    from public.act_ru_identitylink i join public.act_ru_task t on t.id_ = i.task_id_
			    where i.type_ = 'candidate' and i.group_id_ is not null group by t.id_, i.group_id_
			), ours as (
			    select id_, group_id_, links, priority_, due_date_, create_time_, suspension_state_, tenant_id_,
			        readable_ from app.candidate_task
			)
			(select 'missing' as what, m.* from (select * from engine except select * from ours) m)
			union all (select 'too many', m.* from (select * from ours except select * from engine) m)""";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	@Transactional
	void itFollowsATask() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09"));
		Task task = this.scenario.task(number);
		String process = task.getProcessInstanceId();
		assertThat(rows(task)).containsExactly(
				Map.of("group_id_", GROUP, "links", 1, "priority_", 50, "suspension_state_", 1, "readable_", true));
		this.cases.changeImportance(number, Importance.VERY_IMPORTANT, "care");
		assertThat(rows(task)).first().extracting("priority_").isEqualTo(100);
		this.runtime.suspendProcessInstanceById(process);
		assertThat(rows(task)).first().extracting("suspension_state_").isEqualTo(2);
		this.runtime.activateProcessInstanceById(process);
		assertThat(rows(task)).first().extracting("suspension_state_").isEqualTo(1);
		this.entities.flush();
		this.scenario.complete(number, "edu09bld.coordinator1",
				Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertThat(rows(task)).isEmpty();
		assertThat(rows(this.scenario.task(number))).hasSize(1);
	}

	@Test
	@Transactional
	void itFollowsTheCandidatesOfATask() {
		Task task = this.scenario
			.task(this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09")));
		this.tasks.addCandidateGroup(task.getId(), OTHER);
		assertThat(rows(task)).extracting("group_id_").containsExactly(OTHER, GROUP);
		this.jdbc
			.sql("insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)"
					+ " values ('made-up', 1, 'candidate', :group, :task)")
			.param("group", OTHER)
			.param("task", task.getId())
			.update();
		assertThat(rows(task)).extracting("links").containsExactly(2, 1);
		this.jdbc.sql("delete from public.act_ru_identitylink where id_ = 'made-up'").update();
		assertThat(rows(task)).extracting("links").containsExactly(1, 1);
		this.tasks.addCandidateUser(task.getId(), "coordinator");
		this.tasks.addGroupIdentityLink(task.getId(), OTHER, "made-up");
		assertThat(rows(task)).hasSize(2);
		this.tasks.deleteCandidateGroup(task.getId(), OTHER);
		assertThat(rows(task)).extracting("group_id_").containsExactly(GROUP);
		this.jdbc.sql(
				"update public.act_ru_identitylink set group_id_ = :group where task_id_ = :task and type_ = 'candidate'"
						+ " and group_id_ is not null")
			.param("group", OTHER)
			.param("task", task.getId())
			.update();
		assertThat(rows(task)).extracting("group_id_").containsExactly(OTHER);
	}

	@Test
	@Transactional
	void itFollowsThePermissionsOfTheCandidates() {
		Task task = this.scenario
			.task(this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09")));
		Authorization own = this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.groupIdIn(GROUP)
			.singleResult();
		own.removePermission(Permissions.READ);
		this.authorizations.saveAuthorization(own);
		assertThat(rows(task)).extracting("readable_").containsExactly(false);
		own.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(own);
		assertThat(rows(task)).extracting("readable_").containsExactly(true);
		this.authorizations.deleteAuthorization(own.getId());
		assertThat(rows(task)).extracting("readable_").containsExactly(false);
		Authorization others = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		others.setGroupId(OTHER);
		others.setResource(Resources.TASK);
		others.setResourceId(task.getId());
		others.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(others);
		assertThat(rows(task)).extracting("readable_").containsExactly(false);
		this.tasks.addCandidateGroup(task.getId(), OTHER);
		assertThat(rows(task)).extracting("readable_").containsExactly(true, false);
	}

	@Test
	@Transactional
	void itCanBeMadeAnew() {
		Task task = this.scenario
			.task(this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-09")));
		this.jdbc.sql("delete from app.candidate_task").update();
		this.jdbc.sql("insert into app.candidate_task (id_, group_id_, readable_) values ('made-up', 'made-up', true)")
			.update();
		this.jdbc.sql("select app.rebuild_candidate_tasks()").query((row) -> {
		});
		assertThat(rows(task)).hasSize(1);
	}

	/** Of the task; meanwhile the whole table is what it should be. */
	private List<Map<String, Object>> rows(Task task) {
		assertThat(this.jdbc.sql(DIFFERENCE).query().listOfRows()).isEmpty();
		return this.jdbc.sql(
				"select group_id_, links, priority_, suspension_state_, readable_ from app.candidate_task where id_ = :task"
						+ " order by group_id_")
			.param("task", task.getId())
			.query()
			.listOfRows();
	}

}
