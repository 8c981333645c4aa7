package org.tawasul.webapps.permission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrantsTest {

	@Test
	void onlyStaffManagersOwnersAndAdministratorsHaveAny() {
		assertThat(Grants.all()).extracting(Grant::group)
			.containsOnly(null, "managers", "owners", "camunda-admin")
			.hasSizeLessThan(60);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "managers")
	void staffAndManagersOnlyRead(String group) {
		assertThat(permissions(group)).allMatch((name) -> name.equals("ACCESS") || name.startsWith("READ"));
	}

	@Test
	void ownersMayDeployButSeeNeitherVariablesNorTasks() {
		assertThat(permissions("owners")).containsExactlyInAnyOrder("ACCESS", "CREATE", "READ", "READ_INSTANCE");
		assertThat(of("owners")).filteredOn((grant) -> names(grant).contains("CREATE"))
			.extracting(Grant::resource)
			.containsExactly(Resources.DEPLOYMENT);
	}

	/** Tasks may be asked for by variables, see {@code RevealingQueries}. */
	@Test
	void whoeverReadsTasksReadsTheirVariables() {
		assertThat(Grants.all()).filteredOn((grant) -> names(grant).contains("READ_TASK"))
			.isNotEmpty()
			.allMatch((grant) -> names(grant).contains("READ_TASK_VARIABLE"));
		assertThat(Grants.all())
			.filteredOn((grant) -> grant.resource() == Resources.TASK && !"camunda-admin".equals(grant.group()))
			.allSatisfy((grant) -> assertThat(permissions(grant.group())).contains("READ_TASK_VARIABLE"));
	}

	@Test
	void nobodyButAdministratorsMayWriteFiltersOrWorkOnEveryTask() {
		assertThat(Grants.all()).filteredOn((grant) -> !"camunda-admin".equals(grant.group()))
			.noneMatch((grant) -> grant.resource() == Resources.FILTER)
			.filteredOn((grant) -> grant.resource() == Resources.TASK)
			.allMatch((grant) -> names(grant).equals(Set.of("READ")));
	}

	@Test
	void administratorsHaveEveryPermissionOnEveryResource() {
		assertThat(of("camunda-admin")).extracting(Grant::resource).containsExactly(Resources.values());
		assertThat(permissions("camunda-admin")).containsExactly("ALL");
	}

	/** The engine compares permissions of one enum only. */
	@Test
	void permissionsOfAGrantAreOfOneKind() {
		assertThat(Grants.all())
			.allMatch((grant) -> grant.permissions().stream().map(Object::getClass).distinct().count() == 1);
	}

	private static List<Grant> of(String group) {
		return Grants.all().stream().filter((grant) -> java.util.Objects.equals(grant.group(), group)).toList();
	}

	private static Set<String> permissions(String group) {
		return of(group).stream().flatMap((grant) -> names(grant).stream()).collect(Collectors.toSet());
	}

	private static Set<String> names(Grant grant) {
		return grant.permissions().stream().map(Permission::getName).collect(Collectors.toSet());
	}

}
