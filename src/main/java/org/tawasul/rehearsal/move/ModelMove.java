package org.tawasul.rehearsal.move;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Running cases that somebody moves to another version of their model, or has moved.
 *
 * @param id of the move
 * @param key of the model's process
 * @param target number of the version that they get
 * @param note why
 * @param state whether it goes on
 * @param startedBy user name of who has begun it
 * @param startedAt when
 * @param finishedAt when no case waited any more; null before
 * @param incomparable the version that could not be compared with the target, for which
 * the move was stopped by itself; null otherwise
 * @param failingSince since when nothing could be moved, for a reason that is in the log;
 * of a stopped move, for which it was stopped by itself; null otherwise
 * @param counts what has become of how many cases
 */
public record ModelMove(UUID id, String key, int target, String note, State state, String startedBy, Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Integer incomparable, @Nullable Instant failingSince,
		List<Count> counts) {

	/** Whether a move goes on. Labels: {@code rehearsal.move.state.<constant>}. */
	public enum State {

		/** Its cases are being moved. */
		RUNNING,

		/** Somebody has stopped it; it can be gone on with. */
		STOPPED,

		/** No case waits for it any more. */
		DONE

	}

	/** What becomes of a case. Labels: {@code rehearsal.move.outcome.<constant>}. */
	public enum Outcome {

		/** It has not been its turn yet, or something else was done with it. */
		WAITING,

		/** It runs with the other version now. */
		MOVED,

		/** It cannot be moved as it is. */
		REFUSED,

		/** It ended before it was its turn, or runs with another version. */
		ENDED,

		/** Each attempt has failed; it is as it was. */
		FAILED,

		/** The move was given up before it was its turn. */
		LEFT

	}

	/**
	 * Cases of which the same has become.
	 *
	 * @param from the version with which they ran
	 * @param outcome what has become of them
	 * @param obstacle why they were refused; null for any other outcome
	 * @param cases how many
	 */
	public record Count(int from, Outcome outcome, @Nullable MoveObstacle obstacle, int cases) {

	}

	/**
	 * Whether it could be stopped or gone on with.
	 * @return false once no case waits any more
	 */
	public boolean isUnfinished() {
		return this.state != State.DONE;
	}

	/**
	 * The versions with which its cases ran.
	 * @return in their order
	 */
	public List<Integer> from() {
		return this.counts.stream().map(Count::from).distinct().sorted().toList();
	}

	/**
	 * All of its cases.
	 * @return how many
	 */
	public int total() {
		return this.counts.stream().mapToInt(Count::cases).sum();
	}

	/**
	 * Cases of which something has become.
	 * @param outcome what
	 * @return how many
	 */
	public int cases(Outcome outcome) {
		return this.counts.stream().filter((count) -> count.outcome() == outcome).mapToInt(Count::cases).sum();
	}

	/**
	 * Those that could not be moved.
	 * @return the most frequent reasons first
	 */
	public List<Count> refusals() {
		return this.counts.stream()
			.filter((count) -> count.obstacle() != null)
			.sorted((one, other) -> other.cases() - one.cases())
			.toList();
	}

	/**
	 * How much of it is done.
	 * @return 0 to 100
	 */
	public int percent() {
		int total = total();
		return (total == 0) ? 100 : (int) (100L * (total - cases(Outcome.WAITING)) / total);
	}

	/**
	 * The same, as it is said to those who cannot see it: not at each step.
	 * @return 0 to 100, in tens
	 */
	public int tenths() {
		return percent() / 10 * 10;
	}

}
