package org.tawasul.webapps.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.tawasul.directory.Ministry;
import org.tawasul.language.Languages;
import org.tawasul.language.Words;
import org.tawasul.webapps.identity.Roster.Membership;
import org.tawasul.webapps.identity.Roster.Staff;

import org.springframework.stereotype.Component;

/**
 * What the engine's users and groups should be at the moment, from the directory. Costs
 * no query.
 */
@Component
class DirectoryRoster {

	private final Ministry ministry;

	private final Words words;

	private final Clock clock;

	DirectoryRoster(Ministry ministry, Words words, Clock clock) {
		this.ministry = ministry;
		this.words = words;
		this.clock = clock;
	}

	Roster now() {
		Instant now = this.clock.instant();
		Map<String, Staff> users = new HashMap<>();
		Set<Membership> memberships = new HashSet<>();
		this.ministry.people().forEach((person) -> {
			String username = person.username();
			users.put(username, new Staff(person.arabicName(), person.email()));
			this.ministry.groupsOf(username, now).forEach((group) -> memberships.add(new Membership(username, group)));
		});
		Map<String, String> groups = new HashMap<>();
		this.ministry.groups().forEach((group) -> groups.put(group, name(group)));
		return new Roster(users, groups, memberships);
	}

	/** A group of a unit is named after it, the others have names of their own. */
	private String name(String group) {
		int dot = group.lastIndexOf('.');
		String unit = (dot > 0)
				? this.ministry.unit(group.substring(0, dot)).map((found) -> found.arabicName()).orElse(group) : group;
		return this.words.text("webapps.group." + group.substring(dot + 1), Languages.ARABIC, unit);
	}

}
