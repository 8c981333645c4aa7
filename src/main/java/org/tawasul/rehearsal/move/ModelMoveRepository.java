package org.tawasul.rehearsal.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.move.ModelMove.Count;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMove.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps moves and their cases.
 */
@Repository
class ModelMoveRepository {

	/** Of one case, before an administrator must look. */
	private static final int ATTEMPTS = 5;

	private final JdbcClient jdbc;

	ModelMoveRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a move, unless one of the same model is unfinished. */
	boolean add(UUID id, String key, int target, String note, String by, Instant at) {
		return this.jdbc.sql("""
				insert into app.model_move (id, process_key, target, note, state, started_by, started_at)
				values (?, ?, ?, ?, 'RUNNING', ?, ?) on conflict (process_key) where state <> 'DONE' do nothing""")
			.params(id, key, target, note, by, time(at))
			.update() == 1;
	}

	void addCases(UUID id, int version, Collection<String> processes) {
		this.jdbc.sql("""
				with added as (insert into app.model_move_case (move, process, from_version)
				 select :id, process, :version from unnest(:processes) process returning process)
				insert into app.model_move_result (move, from_version, outcome, reason, step, subject, cases)
				select :id, :version, 'WAITING', '', '', '', count(*) from added having count(*) > 0""")
			.param("id", id)
			.param("version", version)
			.param("processes", processes.toArray(String[]::new))
			.update();
	}

	/** The last ones of a model, the newest first. */
	List<ModelMove> latest(String key, int max) {
		return this.jdbc.sql("""
				select id, process_key, target, note, state, started_by, started_at, finished_at, incomparable,
				 failing_since
				from app.model_move where process_key = ? order by started_at desc limit ?""")
			.params(key, max)
			.query(this::move)
			.list();
	}

	/** Whoever comes second at the same moment waits. */
	Optional<ModelMove> lock(UUID id) {
		return this.jdbc.sql("""
				select id, process_key, target, note, state, started_by, started_at, finished_at, incomparable,
				 failing_since
				from app.model_move where id = ? for update""").param(id).query(this::move).optional();
	}

	List<UUID> running() {
		return this.jdbc.sql("select id from app.model_move where state = 'RUNNING' order by started_at")
			.query(UUID.class)
			.list();
	}

	/** Between which versions cases of a move wait, the oldest first. */
	List<Direction> directions(UUID id) {
		return this.jdbc.sql("""
				select m.process_key, r.from_version, m.target from app.model_move_result r
				join app.model_move m on m.id = r.move
				where r.move = ? and r.outcome = 'WAITING' and r.cases > 0 order by r.from_version""")
			.param(id)
			.query((row, index) -> new Direction(row.getString(1), row.getInt(2), row.getInt(3)))
			.list();
	}

	/**
	 * The next case of a move, unless it is stopped. Those that failed since
	 * {@code begun} wait for the next round.
	 */
	Optional<MovingCase> claim(UUID id, Instant begun) {
		return this.jdbc.sql("""
				select c.move, c.process, m.process_key, c.from_version, m.target
				from app.model_move_case c join app.model_move m on m.id = c.move and m.state = 'RUNNING'
				where c.move = ? and c.state = 'WAITING' and (c.tried_at is null or c.tried_at < ?)
				order by c.tried_at nulls first, c.process limit 1 for update of c skip locked""")
			.params(id, time(begun))
			.query((row, index) -> new MovingCase(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getInt(4), row.getInt(5)))
			.optional();
	}

	void done(MovingCase moving, Outcome outcome) {
		this.jdbc.sql("update app.model_move_case set state = ? where move = ? and process = ?")
			.params(outcome.name(), moving.move(), moving.process())
			.update();
	}

	void refuse(MovingCase moving, MoveObstacle obstacle) {
		this.jdbc.sql("""
				update app.model_move_case set state = 'REFUSED', reason = ?, step = ?, subject = ?
				where move = ? and process = ? and state = 'WAITING'""")
			.params(obstacle.reason().name(), obstacle.step(), obstacle.subject(), moving.move(), moving.process())
			.update();
	}

	/** It waits for another attempt; after the last one, for somebody who looks. */
	void fail(MovingCase moving, Instant at) {
		this.jdbc.sql("""
				update app.model_move_case set attempts = attempts + 1, tried_at = ?,
				 state = case when attempts + 1 < ? then 'WAITING' else 'FAILED' end
				where move = ? and process = ? and state = 'WAITING'""")
			.params(time(at), ATTEMPTS, moving.move(), moving.process())
			.update();
	}

	void retry(UUID id) {
		this.jdbc.sql("""
				update app.model_move_case set state = 'WAITING', attempts = 0, tried_at = null
				where move = ? and state = 'FAILED'""").param(id).update();
	}

	void leave(UUID id) {
		this.jdbc.sql("update app.model_move_case set state = 'LEFT' where move = ? and state = 'WAITING'")
			.param(id)
			.update();
	}

	boolean hasWaiting(UUID id) {
		return this.jdbc.sql("select exists (select from app.model_move_case where move = ? and state = 'WAITING')")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	boolean hasUnfinished(String key) {
		return this.jdbc.sql("select exists (select from app.model_move where process_key = ? and state <> 'DONE')")
			.param(key)
			.query(Boolean.class)
			.single();
	}

	void set(UUID id, State state, @Nullable Instant finishedAt) {
		this.jdbc.sql("""
				update app.model_move set state = ?, finished_at = ?, incomparable = null, failing_since = null
				where id = ?""")
			.param(state.name())
			.param((finishedAt != null) ? time(finishedAt) : null)
			.param(id)
			.update();
	}

	void halt(UUID id, int incomparable) {
		this.jdbc.sql("""
				update app.model_move set state = 'STOPPED', incomparable = ?, failing_since = null
				where id = ?""").params(incomparable, id).update();
	}

	/** A round has failed. What was begun anew, fails from now on. */
	void failing(UUID id, boolean anew, Instant at) {
		this.jdbc.sql("""
				update app.model_move set failing_since = case when :anew then :at else coalesce(failing_since, :at) end
				where id = :id""").param("anew", anew).param("at", time(at)).param("id", id).update();
	}

	/** A round has not failed. */
	void recovered(UUID id) {
		this.jdbc.sql(
				"update app.model_move set failing_since = null where id = ? and state = 'RUNNING' and failing_since is not null")
			.param(id)
			.update();
	}

	/** Stops a move and keeps since when it has failed. */
	void giveIn(UUID id) {
		this.jdbc.sql("update app.model_move set state = 'STOPPED' where id = ?").param(id).update();
	}

	/**
	 * Sums take the place of the cases that are done with. Whoever does it at the same
	 * moment must wait: the move is locked before.
	 */
	void fold(UUID id) {
		this.jdbc.sql("""
				with folded as (
				 delete from app.model_move_case where move = :id and state in ('MOVED', 'REFUSED', 'ENDED', 'LEFT')
				 returning from_version, state, coalesce(reason, '') as reason, coalesce(step, '') as step,
				  coalesce(subject, '') as subject),
				added as (
				 insert into app.model_move_result as r (move, from_version, outcome, reason, step, subject, cases)
				 select :id, from_version, state, reason, step, subject, count(*) from folded
				 group by from_version, state, reason, step, subject
				 on conflict (move, from_version, outcome, reason, step, subject)
				 do update set cases = r.cases + excluded.cases)
				update app.model_move_result w set cases = w.cases - f.cases
				from (select from_version, count(*) as cases from folded group by from_version) f
				where w.move = :id and w.outcome = 'WAITING' and w.from_version = f.from_version""")
			.param("id", id)
			.update();
	}

	/** Without looking at cases that wait: those that are done with become sums soon. */
	private List<Count> counts(UUID id) {
		return this.jdbc.sql("""
				with done as (select from_version, state, coalesce(reason, '') as reason, coalesce(step, '') as step,
				  coalesce(subject, '') as subject from app.model_move_case where move = :id and state <> 'WAITING')
				select from_version, outcome, reason, step, subject, sum(cases) from (
				 select from_version, outcome, reason, step, subject, cases
				 from app.model_move_result where move = :id
				 union all select from_version, state, reason, step, subject, 1 from done
				 union all select from_version, 'WAITING', '', '', '', -1 from done) c
				group by 1, 2, 3, 4, 5 having sum(cases) > 0 order by 1, 2, 3, 4, 5""")
			.param("id", id)
			.query((row, index) -> new Count(row.getInt(1), Outcome.valueOf(row.getString(2)), obstacle(row),
					row.getInt(6)))
			.list();
	}

	private static @Nullable MoveObstacle obstacle(ResultSet row) throws SQLException {
		String reason = row.getString(3);
		return reason.isEmpty() ? null
				: new MoveObstacle(MoveObstacle.Reason.valueOf(reason), row.getString(4), row.getString(5));
	}

	private ModelMove move(ResultSet row, int index) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new ModelMove(id, row.getString("process_key"), row.getInt("target"), row.getString("note"),
				State.valueOf(row.getString("state")), row.getString("started_by"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), instant(row, "finished_at"),
				row.getObject("incomparable", Integer.class), instant(row, "failing_since"), counts(id));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static OffsetDateTime time(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/**
	 * From one version to another.
	 *
	 * @param key of the model's process
	 * @param from the version with which cases run
	 * @param to the version that they get
	 */
	record Direction(String key, int from, int to) {

	}

	/**
	 * A case whose turn it is.
	 *
	 * @param move to which it belongs
	 * @param process id of the process that carries it
	 * @param key of the model's process
	 * @param from the version with which it should run
	 * @param to the version that it gets
	 */
	record MovingCase(UUID move, String process, String key, int from, int to) {

	}

}
