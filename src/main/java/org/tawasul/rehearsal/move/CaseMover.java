package org.tawasul.rehearsal.move;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMoveRepository.Direction;
import org.tawasul.rehearsal.move.ModelMoveRepository.MovingCase;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases, each in a transaction of its own together with the note of what has become
 * of it: a node that dies leaves each case moved and noted, or neither.
 */
@Component
class CaseMover {

	private static final Logger log = LoggerFactory.getLogger(CaseMover.class);

	/** Cases that whoever looks at the move has to count at most. */
	private static final int SUMMED_UP_AFTER = 200;

	private final ModelMoveRepository repository;

	private final ModelMoveService moves;

	private final RunningModels models;

	private final ReportsInProgress reports;

	private final Clock clock;

	private final TransactionTemplate transaction;

	CaseMover(ModelMoveRepository repository, ModelMoveService moves, RunningModels models, ReportsInProgress reports,
			Clock clock, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.moves = moves;
		this.models = models;
		this.reports = reports;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** One round over all moves that are under way. */
	void run(BooleanSupplier goOn) {
		Instant begun = this.clock.instant();
		this.repository.running().forEach((move) -> goOnWith(move, begun, goOn));
	}

	/** What fails for one move holds up no other. */
	private void goOnWith(UUID move, Instant begun, BooleanSupplier goOn) {
		AtomicInteger done = new AtomicInteger();
		try {
			List<Direction> directions = this.repository.directions(move);
			requireComparable(directions);
			if (moveAll(move, begun, goOn, done, directions)) {
				this.moves.finish(move);
			}
			else {
				this.moves.outdated(move);
			}
			this.moves.recovered(move);
		}
		catch (VersionsNotComparableException ex) {
			log.warn("A move of running cases is stopped", ex);
			this.moves.halt(move, ex.from());
		}
		catch (RuntimeException ex) {
			log.warn("A move of running cases cannot go on now; it is tried again with the next round", ex);
			this.moves.failed(move, done.get() > 0);
		}
	}

	/** What differs between versions is found out before the first case, for all. */
	private void requireComparable(List<Direction> directions) {
		directions
			.forEach((direction) -> this.models.requireComparable(direction.key(), direction.from(), direction.to()));
	}

	/**
	 * Moves until none waits, or the round is to end.
	 * @return false once the version that they get is not the live one any more
	 */
	private boolean moveAll(UUID move, Instant begun, BooleanSupplier goOn, AtomicInteger done,
			List<Direction> directions) {
		while (goOn.getAsBoolean()) {
			this.reports.giveWay();
			if (!directions.isEmpty() && !leadsToLive(directions.get(0))) {
				return false;
			}
			if (!moveNext(move, begun)) {
				return true;
			}
			if (done.incrementAndGet() % SUMMED_UP_AFTER == 0) {
				this.moves.sumUp(move);
			}
		}
		return true;
	}

	/** All of them lead to the same version. */
	private boolean leadsToLive(Direction one) {
		return this.models.isLive(one.key(), one.to());
	}

	/** Whether there was one. */
	boolean moveNext(UUID move, Instant begun) {
		AtomicReference<MovingCase> claimed = new AtomicReference<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				Optional<MovingCase> next = this.repository.claim(move, begun);
				next.ifPresent((moving) -> {
					claimed.set(moving);
					boolean moved = this.models.move(moving.process(), moving.key(), moving.from(), moving.to());
					this.repository.done(moving, moved ? Outcome.MOVED : Outcome.ENDED);
				});
			});
		}
		catch (MoveRefusedException ex) {
			MovingCase refused = Objects.requireNonNull(claimed.get());
			this.transaction.executeWithoutResult((status) -> this.repository.refuse(refused, ex.obstacle()));
		}
		catch (RuntimeException ex) {
			MovingCase failed = claimed.get();
			if (failed == null) {
				throw ex;
			}
			log.warn("Process {} could not be moved to version {} of {}", failed.process(), failed.to(), failed.key(),
					ex);
			// Not before this round began, or it would be its turn again at once.
			Instant now = this.clock.instant();
			this.transaction
				.executeWithoutResult((status) -> this.repository.fail(failed, now.isBefore(begun) ? begun : now));
		}
		return claimed.get() != null;
	}

}
