package org.tawasul.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first entries of a new directory: the ministry itself and an administrator,
 * who can enter the rest.
 */
@Component
@Transactional
public class DirectoryBootstrap {

	private final DirectoryCache cache;

	private final DirectoryImport directory;

	private final DirectoryProperties properties;

	private final Clock clock;

	DirectoryBootstrap(DirectoryCache cache, DirectoryImport directory, DirectoryProperties properties, Clock clock) {
		this.cache = cache;
		this.directory = directory;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Makes somebody an administrator, whether or not they or the ministry have been
	 * entered before. Does nothing if they are one.
	 * @param username the user name: small Latin letters, digits, <code>. _ -</code>
	 */
	public void appointAdministrator(String username) {
		Instant now = this.clock.instant();
		DirectorySnapshot known = this.cache.lock();
		if (known.rolesOf(username, now).contains(Role.ADMINISTRATOR)) {
			return;
		}
		OrgUnit root = known.tree().root().orElseGet(this::ministry);
		List<OrgUnit> newUnits = known.tree().root().isPresent() ? List.of() : List.of(root);
		List<Person> newPeople = known.person(username).isPresent() ? List.of() : List.of(administrator(username));
		AppointmentPeriod appointment = new AppointmentPeriod(new Post(root.code(), Role.ADMINISTRATOR), username,
				new TimeRange(now, null));
		this.directory.apply(DirectoryImportChanges.additions(newUnits, newPeople, List.of(appointment), List.of()));
	}

	private OrgUnit ministry() {
		return new OrgUnit(this.properties.root(), null, "وزارة التعليم", "Ministry of Education", UnitKind.MINISTRY,
				null);
	}

	private static Person administrator(String username) {
		return new Person(username, "مدير النظام", "Administrator", "", null, SupportedLanguages.ARABIC);
	}

}
