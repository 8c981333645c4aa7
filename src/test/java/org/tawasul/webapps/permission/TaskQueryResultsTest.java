package org.tawasul.webapps.permission;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rewritten queries answer what the engine's own do: for people with all kinds of
 * permissions, each condition on candidates, each order, and page by page.
 */
@TawasulTest
class TaskQueryResultsTest {

	private static final String FIRST = "EDU-01-SAF.coordinators";

	private static final String SECOND = "EDU-14-SAF.coordinators";

	private static final Map<String, List<String>> PEOPLE = Map.of("coordinator", List.of(FIRST), "coordinator14",
			List.of(SECOND), "stand-in", List.of(FIRST, SECOND), "manager", List.of("managers"), "owner",
			List.of("process-owners"), "reader", List.of("readers"), "admin", List.of("camunda-admin"), "nobody",
			List.of());

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private ProcessEngineConfigurationImpl configuration;

	private final StockQueries stock = new StockQueries();

	@AfterEach
	void signOut() {
		this.identities.clearAuthentication();
	}

	@Test
	@Transactional
	void everybodyGetsTheTasksThatTheEnginesOwnQueryFinds() {
		this.configuration.getSqlSessionFactory().getConfiguration().addInterceptor(this.stock);
		CaseNumber number = someTasks();
		int found = 0;
		for (Map.Entry<String, List<String>> person : PEOPLE.entrySet()) {
			this.identities.setAuthentication(person.getKey(), person.getValue());
			for (Map.Entry<String, UnaryOperator<TaskQuery>> query : queries(number).entrySet()) {
				found += compare(person.getKey() + ": " + query.getKey(), query.getValue());
			}
			this.identities.clearAuthentication();
		}
		assertThat(found).isGreaterThan(500);
		assertThat(this.stock.past()).isGreaterThan(PEOPLE.size() * queries(number).size());
	}

	private int compare(String name, UnaryOperator<TaskQuery> query) {
		List<String> expected = this.stock.ask(() -> ids(query(query).list()));
		assertThat(ids(query(query).list())).as(name).isEqualTo(expected).doesNotHaveDuplicates();
		assertThat(query(query).count()).as(name).isEqualTo(expected.size());
		List<String> pages = new ArrayList<>();
		// Other tests leave hundreds of tasks.
		int size = expected.size() / 2 + 1;
		for (int first = 0; first <= expected.size(); first += size) {
			pages.addAll(ids(query(query).listPage(first, size)));
		}
		assertThat(pages).as(name + ", page by page").isEqualTo(expected);
		return expected.size();
	}

	/** Ends with the id, so that there is one order only. */
	private TaskQuery query(UnaryOperator<TaskQuery> conditions) {
		return conditions.apply(this.tasks.createTaskQuery()).orderByTaskId().asc();
	}

	private static List<String> ids(List<Task> found) {
		return found.stream().map(Task::getId).toList();
	}

	/**
	 * Of two units; one is claimed, one has several candidates, one a group twice, one a
	 * group that may not read it, and one is suspended.
	 */
	private CaseNumber someTasks() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"));
		String claimed = this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"))).getId();
		this.tasks.claim(claimed, "coordinator");
		String shared = this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"))).getId();
		this.tasks.addCandidateGroup(shared, FIRST);
		this.tasks.addCandidateUser(shared, "coordinator");
		this.tasks.addCandidateUser(shared, "coordinator14");
		String twice = this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"))).getId();
		this.tasks.addCandidateGroup(twice, FIRST);
		String unreadable = this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")))
			.getId();
		this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.resourceId(unreadable)
			.list()
			.forEach((authorization) -> this.authorizations.deleteAuthorization(authorization.getId()));
		CaseNumber suspended = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.runtime.suspendProcessInstanceById(this.scenario.task(suspended).getProcessInstanceId());
		mayRead(Resources.PROCESS_DEFINITION, "CaseLifecycle", ProcessDefinitionPermissions.READ_TASK);
		mayRead(Resources.TASK, shared, Permissions.READ);
		return number;
	}

	/** Readers are candidates of nothing. */
	private void mayRead(Resources resource, String id, Permission permission) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId("readers");
		authorization.setResource(resource);
		authorization.setResourceId(id);
		authorization.addPermission(permission);
		this.authorizations.saveAuthorization(authorization);
	}

	private Map<String, UnaryOperator<TaskQuery>> queries(CaseNumber number) {
		Map<String, UnaryOperator<TaskQuery>> queries = new LinkedHashMap<>();
		candidates(queries);
		asTasklist(queries);
		mixed(queries, number);
		orders(queries);
		return queries;
	}

	private static void candidates(Map<String, UnaryOperator<TaskQuery>> queries) {
		queries.put("all", (query) -> query);
		queries.put("group", (query) -> query.taskCandidateGroup(FIRST));
		queries.put("group, claimed too", (query) -> query.taskCandidateGroup(FIRST).includeAssignedTasks());
		queries.put("groups", (query) -> query.taskCandidateGroupIn(List.of(FIRST, SECOND)).includeAssignedTasks());
		queries.put("user", (query) -> query.taskCandidateUser("coordinator14"));
		queries.put("group like", (query) -> query.taskCandidateGroupLike("EDU-%SAF%"));
		queries.put("with groups", TaskQuery::withCandidateGroups);
		queries.put("with users", TaskQuery::withCandidateUsers);
		queries.put("with both", (query) -> query.withCandidateGroups().withCandidateUsers());
		queries.put("without groups", TaskQuery::withoutCandidateGroups);
		queries.put("without users", (query) -> query.taskCandidateGroup(FIRST).withoutCandidateUsers());
		queries.put("involved", (query) -> query.taskInvolvedUser("coordinator"));
		queries.put("group and involved", (query) -> query.taskCandidateGroup(FIRST).taskInvolvedUser("coordinator14"));
		queries.put("assignee", (query) -> query.taskAssignee("coordinator"));
	}

	/** Of one group, and of two, of which one may be somebody else's. */
	private static void asTasklist(Map<String, UnaryOperator<TaskQuery>> queries) {
		for (List<String> groups : List.of(List.of(FIRST), List.of(FIRST, SECOND), List.of("nobodies"))) {
			UnaryOperator<TaskQuery> unit = (query) -> query.taskCandidateGroupIn(groups)
				.includeAssignedTasks()
				.orderByTaskPriority()
				.desc()
				.orderByDueDate()
				.asc();
			queries.put("Tasklist of " + groups, (query) -> unit.apply(query.active()).orderByTaskCreateTime().desc());
			queries.put("suspended of " + groups, (query) -> unit.apply(query.suspended()));
			queries.put("important of " + groups, (query) -> unit.apply(query.taskMinPriority(75)));
			queries.put("created of " + groups, (query) -> unit.apply(query.taskCreatedBefore(new Date(1))));
			queries.put("overdue of " + groups,
					(query) -> unit.apply(query.dueBefore(new Date(Long.MAX_VALUE / 100_000))).orderByDueDate().asc());
		}
	}

	private static void mixed(Map<String, UnaryOperator<TaskQuery>> queries, CaseNumber number) {
		queries.put("conditions before and after",
				(query) -> query.taskNameLike("%")
					.taskDefinitionKeyIn("Task_AssessCase", "Other")
					.processDefinitionKey("CaseLifecycle")
					.taskMinPriority(50)
					.taskCandidateGroup(FIRST)
					.includeAssignedTasks()
					.dueBefore(new Date(Long.MAX_VALUE / 100_000))
					.active());
		queries.put("case number",
				(query) -> query.processInstanceBusinessKey(number.toString()).taskCandidateGroup(FIRST));
		queries.put("variable",
				(query) -> query.taskCandidateGroup(FIRST).processVariableValueEquals("importance", "NORMAL"));
		queries.put("one of", (query) -> query.or().taskCandidateGroup(FIRST).taskAssignee("coordinator").endOr());
		queries.put("group and one of",
				(query) -> query.taskCandidateGroup(FIRST).or().taskName("x").taskMinPriority(1).endOr());
		queries.put("one of groups twice",
				(query) -> query.or()
					.taskCandidateGroup(FIRST)
					.taskName("x")
					.endOr()
					.or()
					.taskCandidateGroup(SECOND)
					.taskName("y")
					.endOr());
		queries.put("one of one", (query) -> query.or().taskCandidateGroup(SECOND).endOr().taskMinPriority(1));
		queries.put("one of, with definition",
				(query) -> query.or().taskCandidateUser("coordinator").processDefinitionKey("CaseLifecycle").endOr());
		queries.put("tenant", (query) -> query.taskCandidateGroup(FIRST).tenantIdIn("x"));
		queries.put("no tenant", (query) -> query.taskCandidateGroup(FIRST).withoutTenantId());
		queries.put("standalone", (query) -> query.taskCandidateGroup(FIRST).caseInstanceId("x"));
		queries.put("ids", (query) -> query.taskIdIn("a", "b").taskCandidateGroup(FIRST));
	}

	private static void orders(Map<String, UnaryOperator<TaskQuery>> queries) {
		Map<String, UnaryOperator<TaskQuery>> orders = new LinkedHashMap<>();
		orders.put("priority", (query) -> query.orderByTaskPriority().desc().orderByDueDate().asc());
		orders.put("due", (query) -> query.orderByDueDate().desc());
		orders.put("follow-up", (query) -> query.orderByFollowUpDate().asc());
		orders.put("created", (query) -> query.orderByTaskCreateTime().desc());
		orders.put("updated", (query) -> query.orderByLastUpdated().asc());
		orders.put("name", (query) -> query.orderByTaskName().desc());
		orders.put("name, caseless", (query) -> query.orderByTaskNameCaseInsensitive().asc());
		orders.put("description", (query) -> query.orderByTaskDescription().asc());
		orders.put("assignee", (query) -> query.orderByTaskAssignee().asc());
		orders.put("process", (query) -> query.orderByProcessInstanceId().desc());
		orders.put("execution", (query) -> query.orderByExecutionId().asc());
		orders.put("tenant", (query) -> query.orderByTenantId().asc());
		orders.put("variable", (query) -> query.orderByProcessVariable("importance", ValueType.STRING).desc());
		orders.forEach((name, order) -> {
			queries.put("all by " + name, order);
			queries.put("group by " + name,
					(query) -> order.apply(query.taskCandidateGroupIn(List.of(FIRST, SECOND)).includeAssignedTasks()));
		});
	}

}
