package org.tawasul.webapps.permission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TawasulTest
class CandidateGroupAuthorizationProviderTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private RepositoryService repository;

	@AfterEach
	void signOut() {
		this.identities.clearAuthentication();
	}

	@Test
	void taskIsGrantedToItsCandidateGroupAndToNoUser() {
		String task = openTask();
		this.tasks.claim(task, "coordinator");
		List<Authorization> rows = of(Resources.TASK, task);
		assertThat(rows).extracting(Authorization::getGroupId).containsExactly("EDU-01-SAF.coordinators");
		assertThat(rows).extracting(Authorization::getUserId).containsOnlyNulls();
		assertThat(rows.get(0).isPermissionGranted(TaskPermissions.TASK_WORK)).isTrue();
		assertThat(rows.get(0).isPermissionGranted(TaskPermissions.TASK_ASSIGN)).isFalse();
	}

	@Test
	void memberOfTheGroupMayClaimButNotAssignToAColleague() {
		String task = openTask();
		this.identities.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		this.tasks.claim(task, "coordinator");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.setAssignee(task, "coordinator2"));
		assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("coordinator");
	}

	@Test
	void administratorMayAssignToAnybody() {
		String task = openTask();
		this.identities.setAuthentication("admin", List.of("camunda-admin"));
		this.tasks.setAssignee(task, "coordinator2");
		assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("coordinator2");
	}

	@Test
	void newGroupGrantsNothing() {
		Group group = this.identities.newGroup("newcomers");
		this.identities.saveGroup(group);
		try {
			assertThat(of(Resources.GROUP, "newcomers")).isEmpty();
		}
		finally {
			this.identities.deleteGroup("newcomers");
		}
	}

	@Test
	void deployerMayNotDeleteTheDeployment() throws IOException {
		String table = new ClassPathResource("processes/CallerVerification.dmn")
			.getContentAsString(StandardCharsets.UTF_8);
		this.identities.setAuthentication("owner", List.of("owners"));
		Deployment deployment = this.repository.createDeployment()
			.name("note")
			.addString("CallerVerification.dmn", table + "<!-- note -->")
			.deploy();
		try {
			assertThat(of(Resources.DEPLOYMENT, deployment.getId())).isEmpty();
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.repository.deleteDeployment(deployment.getId()));
		}
		finally {
			this.identities.clearAuthentication();
			this.repository.deleteDeployment(deployment.getId());
		}
	}

	private String openTask() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		return this.scenario.task(number).getId();
	}

	private List<Authorization> of(Resources resource, String id) {
		return this.authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list();
	}

}
