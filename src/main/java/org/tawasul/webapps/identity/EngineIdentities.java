package org.tawasul.webapps.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.tawasul.webapps.identity.IdentitySnapshot.Membership;
import org.tawasul.webapps.identity.IdentitySnapshot.Staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and changes the engine's users and groups. Users are never deleted, since their
 * passwords would be lost; whoever has left has no groups any more.
 */
@Component
class EngineIdentities {

	/** Type of the directory's groups, unlike those that an administrator made. */
	static final String MINISTRY_GROUP_TYPE = "ministry";

	private final IdentityService identities;

	private final JdbcClient jdbc;

	private final NewUserPasswords passwords;

	EngineIdentities(IdentityService identities, JdbcClient jdbc, NewUserPasswords passwords) {
		this.identities = identities;
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	IdentitySnapshot read() {
		Map<String, Staff> users = this.identities.createUserQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(User::getId,
					(user) -> new Staff(text(user.getFirstName()), text(user.getEmail()))));
		Map<String, String> groups = this.identities.createGroupQuery()
			.groupType(MINISTRY_GROUP_TYPE)
			.list()
			.stream()
			.collect(Collectors.toMap(Group::getId, (group) -> text(group.getName())));
		// The engine's own queries would take one for each group.
		Set<Membership> memberships = new HashSet<>(
				this.jdbc.sql("select user_id_, group_id_ from public.act_id_membership")
					.query((row, number) -> new Membership(row.getString(1), row.getString(2)))
					.list());
		memberships.removeIf((membership) -> !groups.containsKey(membership.group()));
		return new IdentitySnapshot(users, groups, memberships);
	}

	void saveUser(String username, Staff staff, boolean known) {
		User user = known ? this.identities.createUserQuery().userId(username).singleResult()
				: this.identities.newUser(username);
		user.setFirstName(staff.name());
		user.setLastName("");
		user.setEmail(staff.email());
		if (!known) {
			this.passwords.give(user);
		}
		this.identities.saveUser(user);
	}

	void saveGroup(String id, String name) {
		Group known = this.identities.createGroupQuery().groupId(id).singleResult();
		Group group = (known != null) ? known : this.identities.newGroup(id);
		group.setName(name);
		group.setType(MINISTRY_GROUP_TYPE);
		this.identities.saveGroup(group);
	}

	void deleteGroup(String id) {
		this.identities.deleteGroup(id);
	}

	void join(Membership membership) {
		this.identities.createMembership(membership.user(), membership.group());
	}

	void leave(Membership membership) {
		this.identities.deleteMembership(membership.user(), membership.group());
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
