package org.tawasul.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who did what, in the transaction in which it is done, and finds it again. The
 * database refuses to change or delete an entry. Callers check who may read.
 */
@Service
@Transactional
public class AuditTrail {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int MAX_TEXT = 2000;

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records an action of whoever is signed in; of nobody in particular where nobody is.
	 * @param action what was done
	 * @param subject to whom or what: a user name, a number or an id; null for none
	 * @param details codes and numbers by name, nothing about persons and no secrets
	 */
	public void record(AuditAction action, @Nullable String subject, Map<String, String> details) {
		Map<String, String> kept = new LinkedHashMap<>();
		details.forEach((name, value) -> kept.put(name, shortened(value)));
		this.jdbc.sql("insert into app.audit_entry (action, actor, subject, details) values (?, ?, ?, ?::jsonb)")
			.params(action.name(), actor(), (subject != null) ? shortened(subject) : null, json(kept))
			.update();
	}

	/**
	 * The newest entries.
	 * @param filter which
	 * @param max how many
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> find(AuditFilter filter, int max) {
		return this.jdbc.sql("""
				select id, at, action, actor, subject, details from app.audit_entry
				where id < :before and (cast(:action as text) is null or action = :action)
				 and (cast(:person as text) is null or actor = :person or subject = :person)
				order by id desc limit :max""")
			.param("before", filter.before())
			.param("action", (filter.action() != null) ? filter.action().name() : null)
			.param("person", filter.person())
			.param("max", max)
			.query(AuditTrail::entry)
			.list();
	}

	/**
	 * The newest entries of some kinds.
	 * @param actions what was done
	 * @param max how many
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> history(Collection<AuditAction> actions, int max) {
		return this.jdbc.sql("""
				select entry.* from unnest(:actions) as wanted (action) cross join lateral (
				 select id, at, action, actor, subject, details from app.audit_entry
				 where audit_entry.action = wanted.action order by id desc limit :max) as entry
				order by id desc limit :max""")
			.param("actions", names(actions))
			.param("max", max)
			.query(AuditTrail::entry)
			.list();
	}

	/**
	 * The newest entries of some kinds about one thing.
	 * @param actions what was done
	 * @param subject to whom or what
	 * @param unit code of a unit whose posts were changed too; null for none
	 * @param max how many
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> history(Collection<AuditAction> actions, String subject, @Nullable String unit, int max) {
		return this.jdbc.sql("""
				(select id, at, action, actor, subject, details from app.audit_entry
				 where subject = :subject and action = any(:actions) order by id desc limit :max)
				union all (select id, at, action, actor, subject, details from app.audit_entry
				 where details ->> 'unit' = :unit and action = 'POSTS_CHANGED' order by id desc limit :max)
				order by id desc limit :max""")
			.param("subject", subject)
			.param("actions", names(actions))
			.param("unit", unit)
			.param("max", max)
			.query(AuditTrail::entry)
			.list();
	}

	private static String[] names(Collection<AuditAction> actions) {
		return actions.stream().map(AuditAction::name).toArray(String[]::new);
	}

	private static AuditEntry entry(ResultSet row, int index) throws SQLException {
		try {
			return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("action"), row.getString("actor"), row.getString("subject"),
					JSON.readValue(row.getString("details"), new TypeReference<LinkedHashMap<String, String>>() {
					}));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable String actor() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person == null || person instanceof AnonymousAuthenticationToken) ? null : person.getName();
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), MAX_TEXT));
	}

	private static String json(Map<String, String> details) {
		try {
			return JSON.writeValueAsString(details);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
