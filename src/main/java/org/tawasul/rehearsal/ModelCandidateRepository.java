package org.tawasul.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps files that wait. What an owner sent is gone once it is decided; of a release
 * stays that it was decided.
 */
@Repository
class ModelCandidateRepository {

	private static final String COLUMNS = "select id, bundle, sent_by, sent_at, coalesce(note, '') as note, publish_at,"
			+ " planned_by, coalesce(confirmed_promises, '') as confirmed, compared, missed_at, unconfirmed,"
			+ " outdated from app.model_candidate ";

	private final JdbcClient jdbc;

	ModelCandidateRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID id, String by, Instant at, Map<String, byte[]> files) {
		this.jdbc
			.sql("insert into app.model_candidate (id, origin, sent_by, sent_at, state)"
					+ " values (?, 'OWNER', ?, ?, 'WAITING')")
			.params(id, by, time(at))
			.update();
		addFiles(id, files);
	}

	/** Adds what a release brings, once, in place of what an earlier one has brought. */
	boolean addOfRelease(UUID id, String bundle, String release, Instant at, Map<String, byte[]> files) {
		int added = this.jdbc.sql("""
				insert into app.model_candidate (id, origin, bundle, release, sent_at, state)
				values (?, 'RELEASE', ?, ?, ?, 'WAITING') on conflict (release) do nothing""")
			.params(id, bundle, release, time(at))
			.update();
		if (added == 0) {
			return false;
		}
		this.jdbc
			.sql("delete from app.model_candidate"
					+ " where bundle = ? and origin = 'RELEASE' and state <> 'DECIDED' and id <> ?")
			.params(bundle, id)
			.update();
		addFiles(id, files);
		return true;
	}

	/** Waits for whoever has any of them at hand. */
	void lockReleases() {
		this.jdbc.sql("""
				select id from app.model_candidate where origin = 'RELEASE' and state <> 'DECIDED'
				order by id for update""").query(UUID.class).list();
	}

	List<ModelCandidate> all() {
		return this.jdbc.sql(COLUMNS + "where state <> 'DECIDED' order by sent_at desc").query(this::candidate).list();
	}

	int count() {
		return this.jdbc.sql("select count(*) from app.model_candidate where state <> 'DECIDED'")
			.query(Integer.class)
			.single();
	}

	Optional<ModelCandidate> find(UUID id) {
		return this.jdbc.sql(COLUMNS + "where id = ? and state <> 'DECIDED'")
			.param(id)
			.query(this::candidate)
			.optional();
	}

	/**
	 * Whoever comes second does not wait: a trial may go on behind the lock. Its rows may
	 * refer to a locked candidate, therefore the weaker lock.
	 * @throws CandidateBusyException while somebody else has locked it
	 */
	Optional<ModelCandidate> lock(UUID id) {
		Optional<ModelCandidate> free = this.jdbc
			.sql(COLUMNS + "where id = ? and state <> 'DECIDED' for no key update skip locked")
			.param(id)
			.query(this::candidate)
			.optional();
		if (free.isEmpty() && find(id).isPresent()) {
			throw new CandidateBusyException(id);
		}
		return free;
	}

	/** One whose time has come, unless another node is at it. */
	Optional<ModelCandidate> lockDue(Instant now) {
		return this.jdbc.sql(COLUMNS + """
				where state = 'PLANNED' and publish_at <= ? order by publish_at limit 1
				for no key update skip locked""").param(time(now)).query(this::candidate).optional();
	}

	void plan(UUID id, String note, Instant at, String by, PublicationBasis read) {
		this.jdbc.sql("""
				update app.model_candidate set state = 'PLANNED', note = ?, publish_at = ?, planned_by = ?,
				 confirmed_promises = ?, compared = ?, missed_at = null, unconfirmed = false, outdated = false
				where id = ?""")
			.param(note)
			.param(time(at))
			.param(by)
			.param(read.confirmed())
			.param(read.replaced())
			.param(id)
			.update();
	}

	/** Nothing is planned any more. */
	void unplan(UUID id, @Nullable Instant missedAt, boolean unconfirmed, boolean outdated) {
		this.jdbc.sql("""
				update app.model_candidate set state = 'WAITING', publish_at = null, planned_by = null,
				 confirmed_promises = null, compared = null, missed_at = ?, unconfirmed = ?, outdated = ?
				where id = ?""")
			.param((missedAt != null) ? time(missedAt) : null)
			.param(unconfirmed)
			.param(outdated)
			.param(id)
			.update();
	}

	void removeFile(UUID id, String name) {
		this.jdbc.sql("delete from app.model_candidate_file where candidate = ? and name = ?")
			.params(id, name)
			.update();
	}

	/** It was published or discarded. */
	void decide(UUID id) {
		this.jdbc.sql("delete from app.model_candidate where id = ? and origin = 'OWNER'").param(id).update();
		this.jdbc.sql("delete from app.model_candidate_file where candidate = ?").param(id).update();
		this.jdbc.sql("delete from app.model_trial where candidate = ?").param(id).update();
		this.jdbc.sql("""
				update app.model_candidate set state = 'DECIDED', publish_at = null, planned_by = null
				where id = ?""").param(id).update();
	}

	private void addFiles(UUID id, Map<String, byte[]> files) {
		files.forEach((name, content) -> this.jdbc
			.sql("insert into app.model_candidate_file (candidate, name, content) values (?, ?, ?)")
			.params(id, name, content)
			.update());
	}

	private ModelCandidate candidate(ResultSet row, int index) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new ModelCandidate(id, row.getString("bundle"), row.getString("sent_by"), moment(row, "sent_at"),
				row.getString("note"), time(row, "publish_at"), row.getString("planned_by"), row.getString("confirmed"),
				row.getString("compared"), time(row, "missed_at"), row.getBoolean("unconfirmed"),
				row.getBoolean("outdated"), files(id));
	}

	private Map<String, byte[]> files(UUID id) {
		Map<String, byte[]> files = new TreeMap<>();
		this.jdbc.sql("select name, content from app.model_candidate_file where candidate = ?")
			.param(id)
			.query((row, index) -> files.put(row.getString(1), row.getBytes(2)))
			.list();
		return files;
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime time(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
