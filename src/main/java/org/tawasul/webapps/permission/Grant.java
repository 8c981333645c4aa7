package org.tawasul.webapps.permission;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;

/**
 * An authorization in the engine: what a group, or every user, may do with a resource.
 *
 * @param group the engine's group id, or {@code null} for every user
 * @param resource the kind of resource
 * @param id of the resource, {@code *} for all of its kind
 * @param permissions at least one, all of the same enum
 */
record Grant(@Nullable String group, Resources resource, String id, List<Permission> permissions) {

	static Grant everybody(Resources resource, String id, Permission... permissions) {
		return new Grant(null, resource, id, List.of(permissions));
	}

	static Grant to(String group, Resources resource, String id, Permission... permissions) {
		return new Grant(group, resource, id, List.of(permissions));
	}

	/**
	 * Creates or corrects the engine's authorization; one that is right stays untouched.
	 */
	void saveIfChanged(AuthorizationService authorizations) {
		List<Authorization> existing = query(authorizations.createAuthorizationQuery()).list();
		Authorization wanted = fill(authorizations.createNewAuthorization(type()));
		if (existing.isEmpty()) {
			authorizations.saveAuthorization(wanted);
		}
		else if (!permissionsOf(existing.get(0)).equals(permissionsOf(wanted))) {
			authorizations.saveAuthorization(fill(existing.get(0)));
		}
	}

	private Authorization fill(Authorization authorization) {
		if (this.group != null) {
			authorization.setGroupId(this.group);
		}
		authorization.setResource(this.resource);
		authorization.setResourceId(this.id);
		authorization.setPermissions(this.permissions.toArray(Permission[]::new));
		return authorization;
	}

	private AuthorizationQuery query(AuthorizationQuery query) {
		query.authorizationType(type()).resourceType(this.resource).resourceId(this.id);
		return (this.group != null) ? query.groupIdIn(this.group) : query.userIdIn(Authorization.ANY);
	}

	private int type() {
		return (this.group != null) ? Authorization.AUTH_TYPE_GRANT : Authorization.AUTH_TYPE_GLOBAL;
	}

	/** Of all permissions that this kind of resource knows, those that are granted. */
	private Set<Permission> permissionsOf(Authorization authorization) {
		Permission[] known = this.permissions.get(0).getClass().getEnumConstants();
		return Set.of(authorization.getPermissions(known));
	}

}
