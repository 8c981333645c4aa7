package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.StaffUser;

import org.springframework.stereotype.Service;

/**
 * Tries candidates before anybody publishes them, one after the other on each node, and
 * keeps what was found until the candidate is decided. Callers check who may.
 */
@Service
public class ModelTrialService {

	private static final Logger log = LoggerFactory.getLogger(ModelTrialService.class);

	/** Of a node that went down in the middle of a trial. */
	private static final Duration ABANDONED = Duration.ofMinutes(10);

	/**
	 * Each keeps its files in memory, and all of them are over before they are abandoned.
	 */
	private static final int MOST_WAITING = 5;

	private final ModelTrialRepository repository;

	private final ModelTrials trials;

	private final Clock clock;

	private final ExecutorService thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(MOST_WAITING), (work) -> {
				Thread thread = new Thread(work, "model-trial");
				thread.setDaemon(true);
				return thread;
			});

	/** When trials of this node began that are not over, by candidate. */
	private final Map<UUID, Instant> begun = new ConcurrentHashMap<>();

	ModelTrialService(ModelTrialRepository repository, ModelTrials trials, Clock clock) {
		this.repository = repository;
		this.trials = trials;
		this.clock = clock;
	}

	/**
	 * The last trial of a candidate.
	 * @param candidate its id
	 * @return nothing where it was never tried; one whose node went down has ended
	 * without a report
	 */
	public Optional<KeptTrial> find(UUID candidate) {
		return this.repository.find(candidate)
			.map((trial) -> (trial.running() && trial.startedAt().isBefore(abandoned()))
					? new KeptTrial(trial.fingerprint(), trial.startedAt(), trial.startedBy(), trial.startedAt(), null)
					: trial);
	}

	/**
	 * Begins to try a candidate, in the background.
	 * @param candidate its id
	 * @param files all that would be live together, content by name
	 * @param by who has asked for it
	 * @return false when it is being tried already, is decided, or too many others wait
	 */
	public boolean start(UUID candidate, Map<String, byte[]> files, StaffUser by) {
		Instant now = now();
		boolean started = this.repository.start(candidate, fingerprint(files), by.username(), now, abandoned());
		if (started) {
			this.begun.put(candidate, now);
			try {
				this.thread.execute(() -> run(candidate, files, now));
			}
			catch (RejectedExecutionException ex) {
				finish(candidate, now, null);
				return false;
			}
		}
		return started;
	}

	/**
	 * Keeps what a trial has found that a publication has made.
	 * @param candidate id of what was not published
	 * @param refusal why; one that no trial has found is not kept
	 * @param by user name of who wanted to publish; null for a planned publication
	 */
	public void keep(UUID candidate, ModelRefusedException refusal, @Nullable String by) {
		refusal.tried().ifPresent((tried) -> {
			Instant now = now();
			this.repository.keep(candidate, new KeptTrial(fingerprint(tried.files()), now, by, now, tried.report()));
		});
	}

	/**
	 * Tells files apart from others of the same names.
	 * @param files content by name
	 * @return the same for the same files
	 */
	public String fingerprint(Map<String, byte[]> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new TreeMap<>(files).forEach((name, content) -> {
				digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update(content);
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void run(UUID candidate, Map<String, byte[]> files, Instant startedAt) {
		TrialReport report = null;
		try {
			report = this.trials.run(files);
		}
		catch (CancellationException ex) {
			log.info("A trial was given up, since the application stops");
		}
		catch (RuntimeException | StackOverflowError ex) {
			log.error("A trial broke off", ex);
		}
		finish(candidate, startedAt, report);
	}

	private void finish(UUID candidate, Instant startedAt, @Nullable TrialReport report) {
		this.begun.remove(candidate, startedAt);
		try {
			this.repository.finish(candidate, startedAt, now(), report);
		}
		catch (RuntimeException ex) {
			log.error("What a trial has found could not be kept", ex);
		}
	}

	private Instant abandoned() {
		return this.clock.instant().minus(ABANDONED);
	}

	/** As the database keeps it. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Nobody waits for what this node does not try any more. */
	@PreDestroy
	void close() {
		this.thread.shutdownNow();
		this.begun.forEach((candidate, startedAt) -> finish(candidate, startedAt, null));
	}

}
