package org.tawasul.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first entries of a new directory: the ministry itself and somebody who may enter
 * the rest.
 */
@Component
@Transactional
public class DirectoryBootstrap {

	private static final String ROOT = "MOE";

	private final DirectoryCache current;

	private final JdbcClient jdbc;

	private final Clock clock;

	DirectoryBootstrap(DirectoryCache current, JdbcClient jdbc, Clock clock) {
		this.current = current;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Makes somebody an administrator, whether or not they or the ministry have been
	 * entered before. Does nothing if they are one.
	 * @param username who: small Latin letters, digits, <code>. _ -</code>
	 */
	public void appointAdministrator(String username) {
		Instant now = this.clock.instant();
		DirectorySnapshot known = this.current.lock();
		if (known.rolesOf(username, now).contains(Role.ADMINISTRATOR)) {
			return;
		}
		String root = known.tree().root().map(OrgUnit::code).orElseGet(this::enterMinistry);
		if (known.person(username).isEmpty()) {
			enterPerson(username);
		}
		this.jdbc
			.sql("insert into app.appointment (unit, duty, person, held_from) values (:unit, :duty, :person, :from)")
			.param("unit", root)
			.param("duty", Role.ADMINISTRATOR.name())
			.param("person", username)
			.param("from", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		this.current.changed();
	}

	private String enterMinistry() {
		this.jdbc.sql("""
				insert into app.unit (code, kind, arabic_name, english_name, depth)
				values (:code, 'MINISTRY', 'وزارة التعليم', 'Ministry of Education', 0)""")
			.param("code", ROOT)
			.update();
		return ROOT;
	}

	private void enterPerson(String username) {
		this.jdbc.sql("""
				insert into app.person (username, arabic_name, english_name, email)
				values (:username, 'مدير النظام', 'Administrator', '')""").param("username", username).update();
	}

}
