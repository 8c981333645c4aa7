package org.tawasul.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.database.Installation;
import org.tawasul.practice.PracticeResult.Failure;
import org.tawasul.sampledata.PracticeCaseService;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Begins the practice ministry anew: first everything is as at the beginning, then the
 * ready cases are there. While it runs, nobody else works (PracticeFilter); who presses
 * meanwhile waits for the one that is running.
 */
@Service
class PracticeResetService {

	private static final Logger log = LoggerFactory.getLogger(PracticeResetService.class);

	/** People may be in the middle of something. */
	private static final int ATTEMPTS = 3;

	private final Installation installation;

	private final PracticeSnapshot snapshot;

	private final PracticeCaseService cases;

	private final ReadyMeetings meetings;

	private final PracticeExercises exercises;

	private final Clock clock;

	private final AtomicReference<@Nullable PracticeProgress> running = new AtomicReference<>();

	private volatile @Nullable PracticeResult last;

	PracticeResetService(Installation installation, PracticeSnapshot snapshot, PracticeCaseService cases,
			ReadyMeetings meetings, PracticeExercises exercises, Clock clock) {
		this.installation = installation;
		this.snapshot = snapshot;
		this.cases = cases;
		this.meetings = meetings;
		this.exercises = exercises;
		this.clock = clock;
	}

	/** How far the reset is that is running now. */
	Optional<PracticeProgress> progress() {
		return Optional.ofNullable(this.running.get());
	}

	/** What came of the last one since the start. */
	Optional<PracticeResult> last() {
		return Optional.ofNullable(this.last);
	}

	/**
	 * Makes the first cases, or begins once more where that, or a reset, was broken off.
	 */
	void prepare() {
		this.snapshot.takeIfMissing();
		if (this.exercises.since().isEmpty()) {
			start();
		}
	}

	/**
	 * Starts a reset, unless one is running.
	 * @return whether it was started by this call
	 */
	boolean start() {
		if (!this.installation.isPractice()) {
			throw new IllegalStateException("Only a practice ministry is reset");
		}
		if (!this.running.compareAndSet(null, new PracticeProgress("restoring", 0))) {
			return false;
		}
		Thread worker = new Thread(this::run, "practice-reset");
		worker.setDaemon(true);
		worker.start();
		return true;
	}

	private void run() {
		Instant begun = this.clock.instant();
		@Nullable Failure failed = Failure.RESTORING;
		try {
			restore(1);
			failed = Failure.MAKING_CASES;
			this.cases.write(begun, (step, percent) -> this.running.set(new PracticeProgress(step, percent)));
			this.meetings.add();
			this.exercises.beginAnew(this.clock.instant());
			failed = null;
			log.info("The practice ministry has been reset");
		}
		catch (RuntimeException ex) {
			log.error("The practice ministry could not be reset", ex);
		}
		finally {
			this.last = new PracticeResult(begun, failed);
			this.running.set(null);
		}
	}

	private void restore(int attempt) {
		try {
			this.snapshot.restore();
		}
		catch (PessimisticLockingFailureException ex) {
			if (attempt == ATTEMPTS) {
				throw ex;
			}
			restore(attempt + 1);
		}
	}

}
