package org.tawasul.webapps.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.tawasul.directory.Role;
import org.tawasul.process.EngineGroups;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

/**
 * All authorizations in the engine. They are few, since every query of Tasklist joins
 * them, and none gives access to tasks: the engine grants each task to its candidate
 * group, see {@link CandidateGroupAuthorizationProvider}. Only administrators may create
 * or change filters, and start or modify process instances by hand.
 */
final class Grants {

	private static final String MANAGERS = group(Role.MANAGER);

	private static final String OWNERS = group(Role.PROCESS_OWNER);

	private static final String ADMINISTRATORS = group(Role.ADMINISTRATOR);

	private Grants() {
	}

	static List<Grant> all() {
		List<Grant> grants = new ArrayList<>(staff());
		grants.addAll(managers());
		grants.addAll(owners());
		grants.addAll(administrators());
		return grants;
	}

	/**
	 * Every user may open Tasklist and read process definitions and the names of groups.
	 * Filters are granted one by one in {@link AuthorizationSetup}.
	 */
	private static List<Grant> staff() {
		return List.of(Grant.everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				Grant.everybody(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ),
				Grant.everybody(Resources.GROUP, ANY, Permissions.READ));
	}

	/** Managers have read access to everything in Cockpit. */
	private static List<Grant> managers() {
		return List.of(Grant.to(MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				Grant.to(MANAGERS, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
						ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
						ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE),
				// For Cockpit's count of tasks by group.
				Grant.to(MANAGERS, Resources.TASK, ANY, TaskPermissions.READ),
				Grant.to(MANAGERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
				Grant.to(MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
				Grant.to(MANAGERS, Resources.DEPLOYMENT, ANY, Permissions.READ),
				Grant.to(MANAGERS, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY));
	}

	/**
	 * Process owners deploy and see process instances, but neither variables nor tasks.
	 */
	private static List<Grant> owners() {
		return List.of(Grant.to(OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				Grant.to(OWNERS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
				Grant.to(OWNERS, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE),
				Grant.to(OWNERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
				Grant.to(OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
	}

	private static List<Grant> administrators() {
		return Stream.of(Resources.values())
			.map((resource) -> Grant.to(ADMINISTRATORS, resource, ANY, Permissions.ALL))
			.toList();
	}

	private static String group(Role role) {
		return EngineGroups.idOf(role.group().orElseThrow());
	}

}
