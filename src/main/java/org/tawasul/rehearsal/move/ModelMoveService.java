package org.tawasul.rehearsal.move;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMove.State;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves of running cases: begun, stopped, gone on with, and what has become of them. One
 * move of a model at a time. Callers check who may.
 */
@Service
@Transactional
public class ModelMoveService {

	/** How long a move may fail before it is stopped. */
	static final Duration MOST_FAILING = Duration.ofHours(1);

	private final ModelMoveRepository repository;

	private final RunningModels models;

	private final AuditTrail trail;

	private final Clock clock;

	ModelMoveService(ModelMoveRepository repository, RunningModels models, AuditTrail trail, Clock clock) {
		this.repository = repository;
		this.models = models;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins to move all cases that run with some versions at this moment. They are moved
	 * in the background.
	 * @param key of the model's process
	 * @param from the versions with which they run
	 * @param target the version that they get
	 * @param note why, up to 200 characters
	 * @param by who
	 * @return false when another move of the model is unfinished
	 */
	public boolean start(String key, Collection<Integer> from, int target, String note, StaffUser by) {
		UUID id = UUID.randomUUID();
		if (!this.repository.add(id, key, target, note, by.username(), this.clock.instant())) {
			return false;
		}
		from.stream()
			.distinct()
			.filter((version) -> version != target)
			.forEach((version) -> this.repository.addCases(id, version, this.models.processes(key, version)));
		this.repository.lock(id).ifPresent((move) -> record(move, "move-started", Map.of("note", note)));
		return true;
	}

	/**
	 * Stops a move: what is moved stays so, the others wait.
	 * @param id of it
	 * @return false when it does not run
	 */
	public boolean stop(UUID id) {
		return change(id, (move) -> move.state() == State.RUNNING, State.STOPPED, "move-stopped");
	}

	/**
	 * Goes on with a move that was stopped.
	 * @param id of it
	 * @param live number of the version that is live
	 * @return false when it is not stopped, or leads to another version
	 */
	public boolean resume(UUID id, int live) {
		return change(id, (move) -> move.state() == State.STOPPED && move.target() == live, State.RUNNING,
				"move-resumed");
	}

	/**
	 * Ends a move that was stopped: what waits stays as it is.
	 * @param id of it
	 * @return false when it is not stopped
	 */
	public boolean giveUp(UUID id) {
		Optional<ModelMove> stopped = this.repository.lock(id).filter((move) -> move.state() == State.STOPPED);
		stopped.ifPresent((move) -> {
			this.repository.leave(id);
			this.repository.fold(id);
			this.repository.set(id, State.DONE, this.clock.instant());
			record(move, "move-given-up", Map.of("count", figures(move)));
		});
		return stopped.isPresent();
	}

	/**
	 * Tries the cases again for which each attempt has failed; of a stopped move, once it
	 * is gone on with.
	 * @param id of the move
	 * @param live number of the version that is live
	 * @return false when there are none, another move of the model is unfinished, or the
	 * move leads to another version
	 */
	public boolean retry(UUID id, int live) {
		Optional<ModelMove> found = this.repository.lock(id)
			.filter((move) -> move.cases(Outcome.FAILED) > 0 && move.target() == live
					&& (move.isUnfinished() || !this.repository.hasUnfinished(move.key())));
		found.ifPresent((move) -> {
			if (!move.isUnfinished()) {
				this.repository.set(id, State.RUNNING, null);
			}
			this.repository.retry(id);
			record(move, "move-retried", Map.of());
		});
		return found.isPresent();
	}

	/**
	 * The last moves of a model.
	 * @param key of its process
	 * @param max how many
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<ModelMove> latest(String key, int max) {
		return this.repository.latest(key, max);
	}

	/** Stops a move of which a version cannot be compared with that which is to come. */
	void halt(UUID id, int incomparable) {
		this.repository.lock(id).filter((move) -> move.state() == State.RUNNING).ifPresent((move) -> {
			this.repository.halt(id, incomparable);
			record(move, "move-halted", Map.of("by", move.startedBy(), "count", figures(move)));
		});
	}

	/**
	 * Stops a move to a version that is not live any more: each case that it went on to
	 * move would have to be moved again. One none of whose cases waits is over.
	 */
	void outdated(UUID id) {
		finish(id);
		this.repository.lock(id).filter((move) -> move.state() == State.RUNNING).ifPresent((move) -> {
			this.repository.set(id, State.STOPPED, null);
			record(move, "move-outdated", Map.of("by", move.startedBy(), "count", figures(move)));
		});
	}

	/**
	 * A round of a move has failed, for a reason that nobody knows: after an hour without
	 * a case that was moved it is stopped.
	 * @param id of it
	 * @param moving whether cases were moved before it failed
	 */
	void failed(UUID id, boolean moving) {
		Instant now = this.clock.instant();
		this.repository.lock(id).filter((move) -> move.state() == State.RUNNING).ifPresent((move) -> {
			Instant since = move.failingSince();
			if (!moving && since != null && !now.isBefore(since.plus(MOST_FAILING))) {
				this.repository.giveIn(id);
				record(move, "move-failing", Map.of("by", move.startedBy(), "count", figures(move)));
			}
			else {
				this.repository.failing(id, moving, now);
			}
		});
	}

	/** A round of a move has not failed. */
	void recovered(UUID id) {
		this.repository.recovered(id);
	}

	/** Keeps what has become of cases as sums. */
	void sumUp(UUID id) {
		this.repository.lock(id).ifPresent((move) -> this.repository.fold(id));
	}

	/** A move none of whose cases waits any more is over. */
	void finish(UUID id) {
		this.repository.lock(id)
			.filter((move) -> move.state() == State.RUNNING && !this.repository.hasWaiting(id))
			.ifPresent((move) -> {
				this.repository.fold(id);
				this.repository.set(id, State.DONE, this.clock.instant());
				record(move, "move-finished", Map.of("by", move.startedBy(), "count", figures(move)));
			});
	}

	private boolean change(UUID id, Predicate<ModelMove> possible, State state, String done) {
		Optional<ModelMove> found = this.repository.lock(id).filter(possible);
		found.ifPresent((move) -> {
			this.repository.set(id, state, null);
			record(move, done, Map.of());
		});
		return found.isPresent();
	}

	private void record(ModelMove move, String done, Map<String, String> more) {
		Map<String, String> details = new LinkedHashMap<>(
				Map.of("done", done, "until", Integer.toString(move.target())));
		details.put("from", move.from().stream().map(String::valueOf).collect(Collectors.joining(", ")));
		details.putAll(more);
		this.trail.record(AuditAction.CASES_MOVED, move.key(), details);
	}

	/** Moved, and all of them. */
	private static String figures(ModelMove move) {
		return move.cases(Outcome.MOVED) + " / " + move.total();
	}

}
