package org.tawasul.webapps.permission;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a group, or everybody who can sign in, may do with a resource.
 *
 * @param group the engine's group id, or {@code null} for everybody
 * @param resource the kind of thing
 * @param id which one, {@code *} for all of the kind
 * @param permissions what is allowed
 */
record Grant(@Nullable String group, Resources resource, String id, List<Permission> permissions) {

	static Grant everybody(Resources resource, String id, Permission... permissions) {
		return new Grant(null, resource, id, List.of(permissions));
	}

	static Grant to(String group, Resources resource, String id, Permission... permissions) {
		return new Grant(group, resource, id, List.of(permissions));
	}

	/** Sees to it that the engine has exactly one row for this, which says this. */
	void saveIfChanged(AuthorizationService authorizations) {
		List<Authorization> rows = find(authorizations.createAuthorizationQuery()).list();
		Authorization row = rows.isEmpty() ? authorizations.createNewAuthorization(type()) : rows.get(0);
		if (rows.isEmpty() || !isSaidBy(row)) {
			if (this.group != null) {
				row.setGroupId(this.group);
			}
			row.setResource(this.resource);
			row.setResourceId(this.id);
			row.setPermissions(this.permissions.toArray(Permission[]::new));
			authorizations.saveAuthorization(row);
		}
	}

	private AuthorizationQuery find(AuthorizationQuery query) {
		query.authorizationType(type()).resourceType(this.resource).resourceId(this.id);
		return (this.group != null) ? query.groupIdIn(this.group) : query.userIdIn(Authorization.ANY);
	}

	private int type() {
		return (this.group != null) ? Authorization.AUTH_TYPE_GRANT : Authorization.AUTH_TYPE_GLOBAL;
	}

	private boolean isSaidBy(Authorization row) {
		int wanted = Arrays.stream(this.permissions.toArray(Permission[]::new))
			.mapToInt(Permission::getValue)
			.reduce(0, (some, more) -> some | more);
		return row instanceof AuthorizationEntity entity && entity.getPermissions() == wanted;
	}

}
