package org.tawasul.webapps.permission;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class AuthorizationSetupTest {

	@Autowired
	private AuthorizationSetup setup;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Test
	void secondStartAddsNothing() {
		List<String> before = ids();
		this.setup.start();
		assertThat(ids()).isEqualTo(before);
		assertThat(this.filters.createTaskFilterQuery().count()).isEqualTo(5);
	}

	@Test
	void permissionThatSomebodyAddedIsTakenBack() {
		Authorization managers = ofManagers();
		managers.addPermission(ProcessDefinitionPermissions.DELETE_INSTANCE);
		this.authorizations.saveAuthorization(managers);
		this.setup.start();
		assertThat(ofManagers().isPermissionGranted(ProcessDefinitionPermissions.DELETE_INSTANCE)).isFalse();
		assertThat(ofManagers().isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isTrue();
	}

	@Test
	void authorizationThatSomebodyDeletedComesBack() {
		this.authorizations.deleteAuthorization(ofManagers().getId());
		this.setup.start();
		assertThat(ofManagers().isPermissionGranted(ProcessDefinitionPermissions.READ_TASK)).isTrue();
	}

	@Test
	void filterThatSomebodyRenamedIsFoundByItsKeyAndReset() {
		Filter unit = filter("unit");
		String name = unit.getName();
		this.filters.saveFilter(unit.setName("x"));
		this.setup.start();
		assertThat(filter("unit").getName()).isEqualTo(name);
		assertThat(filter("unit").getId()).isEqualTo(unit.getId());
	}

	@Test
	void everyFilterIsReadableForAllAndWritableForNone() {
		this.filters.createTaskFilterQuery().list().forEach((filter) -> {
			List<Authorization> rows = this.authorizations.createAuthorizationQuery()
				.resourceType(Resources.FILTER)
				.resourceId(filter.getId())
				.list();
			assertThat(rows).hasSize(1);
			assertThat(rows.get(0).getUserId()).isEqualTo(Authorization.ANY);
			assertThat(rows.get(0).getPermissions(Permissions.values())).containsExactlyInAnyOrder(Permissions.NONE,
					Permissions.READ);
		});
	}

	@Test
	void filtersRefreshThemselvesAndHaveArabicNames() {
		assertThat(this.filters.createTaskFilterQuery().list()).hasSize(5).allSatisfy((filter) -> {
			Map<String, Object> properties = filter.getProperties();
			assertThat(properties).containsEntry("refresh", true).containsKeys("priority", "description");
			assertThat(filter.getName()).matches(".*\\p{InArabic}.*");
		});
	}

	private Authorization ofManagers() {
		return this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.PROCESS_DEFINITION)
			.groupIdIn("managers")
			.singleResult();
	}

	private Filter filter(String key) {
		return this.filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((filter) -> key.equals(filter.getProperties().get(TasklistFilter.KEY_PROPERTY)))
			.findFirst()
			.orElseThrow();
	}

	private List<String> ids() {
		return this.authorizations.createAuthorizationQuery()
			.list()
			.stream()
			.map(Authorization::getId)
			.sorted()
			.toList();
	}

}
