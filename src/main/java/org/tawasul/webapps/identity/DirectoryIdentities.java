package org.tawasul.webapps.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.EngineGroups;
import org.tawasul.webapps.GroupNames;
import org.tawasul.webapps.identity.IdentitySnapshot.Membership;
import org.tawasul.webapps.identity.IdentitySnapshot.Staff;

import org.springframework.stereotype.Component;

/**
 * Reads from the directory what the engine's users and groups should be at the moment,
 * without a query.
 */
@Component
class DirectoryIdentities {

	private final MinistryDirectory ministry;

	private final GroupNames groupNames;

	private final Clock clock;

	DirectoryIdentities(MinistryDirectory ministry, GroupNames groupNames, Clock clock) {
		this.ministry = ministry;
		this.groupNames = groupNames;
		this.clock = clock;
	}

	IdentitySnapshot now() {
		Instant now = this.clock.instant();
		Map<String, Staff> users = new HashMap<>();
		Set<Membership> memberships = new HashSet<>();
		this.ministry.people().forEach((person) -> {
			String username = person.username();
			users.put(username, new Staff(person.arabicName(), person.email()));
			this.ministry.groupsOf(username, now)
				.forEach((group) -> memberships.add(new Membership(username, EngineGroups.idOf(group))));
		});
		Map<String, String> groups = new HashMap<>();
		this.ministry.groups()
			.stream()
			.map(EngineGroups::idOf)
			.forEach((group) -> groups.put(group, this.groupNames.of(group, SupportedLanguages.ARABIC)));
		return new IdentitySnapshot(users, groups, memberships);
	}

}
