package org.tawasul.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Trials in the background: one a candidate, a few on each node, none that runs for ever.
 */
@TawasulTest
class ModelTrialServiceTest {

	private static final Map<String, byte[]> FILES = Map.of("CaseDeadline.dmn", new byte[] { 1 });

	private static final TrialReport REPORT = new TrialReport(List.of(), List.of(), List.of(), 7, true, Map.of(),
			List.of("INCIDENT FIRE"));

	@Autowired
	private ModelTrialRepository repository;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private CurrentUser users;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	private final CountDownLatch over = new CountDownLatch(1);

	private final List<UUID> sent = new ArrayList<>();

	private StaffUser owner;

	private ModelTrialService trials;

	@BeforeEach
	void begin() {
		this.owner = this.users.of("owner");
		this.trials = new ModelTrialService(this.repository, new WaitingTrials(), this.clock);
	}

	@AfterEach
	void end() {
		this.over.countDown();
		this.trials.close();
		this.sent.forEach(this.candidates::discard);
	}

	@Test
	void oneThatRunsIsNotBegunAgainAndItsReportIsKept() {
		UUID candidate = send();
		assertThat(this.trials.start(candidate, FILES, this.owner)).isTrue();
		assertThat(this.trials.start(candidate, FILES, this.owner)).isFalse();
		assertThat(this.trials.find(candidate)).get().matches(KeptTrial::running);
		this.over.countDown();
		Awaitility.await().until(() -> !this.trials.find(candidate).orElseThrow().running());
		assertThat(this.trials.find(candidate)).get().satisfies((kept) -> {
			assertThat(kept.report()).isEqualTo(REPORT);
			assertThat(kept.fingerprint()).isEqualTo(this.trials.fingerprint(FILES))
				.isNotEqualTo(this.trials.fingerprint(Map.of("CaseDeadline.dmn", new byte[] { 2 })));
		});
		assertThat(this.trials.start(candidate, FILES, this.owner)).as("once it is over").isTrue();
	}

	@Test
	void oneOfAnodeThatWentDownIsOverAfterTenMinutes() {
		UUID candidate = send();
		this.repository.start(candidate, "", "owner", this.clock.instant().minus(Duration.ofMinutes(11)),
				Instant.EPOCH);
		assertThat(this.trials.find(candidate)).get().matches((kept) -> !kept.running() && kept.report() == null);
		assertThat(this.trials.start(candidate, FILES, this.owner)).isTrue();
	}

	@Test
	void fiveWaitBesideTheOneThatRuns() {
		List<Boolean> begun = new ArrayList<>();
		for (int one = 0; one < 7; one++) {
			begun.add(this.trials.start(send(), FILES, this.owner));
		}
		assertThat(begun).containsExactly(true, true, true, true, true, true, false);
		assertThat(this.trials.find(this.sent.get(6))).get().matches((kept) -> !kept.running());
	}

	@Test
	void aNodeThatStopsEndsWhatItHasBegun() {
		UUID first = send();
		UUID second = send();
		this.trials.start(first, FILES, this.owner);
		this.trials.start(second, FILES, this.owner);
		this.trials.close();
		assertThat(this.trials.find(first)).get().matches((kept) -> !kept.running());
		assertThat(this.trials.find(second)).get().matches((kept) -> !kept.running());
	}

	@Test
	void nothingIsKeptOfACandidateThatIsDiscardedMeanwhile() {
		UUID candidate = send();
		this.trials.start(candidate, FILES, this.owner);
		this.candidates.discard(candidate);
		this.over.countDown();
		this.trials.close();
		assertThat(this.jdbc.sql("select count(*) from app.model_trial where candidate = ?")
			.param(candidate)
			.query(Integer.class)
			.single()).isZero();
	}

	private UUID send() {
		UUID candidate = this.candidates.add(this.owner, FILES);
		this.sent.add(candidate);
		return candidate;
	}

	/** Each lasts until the test says so. */
	private final class WaitingTrials implements ModelTrials {

		@Override
		public boolean concern(Map<String, byte[]> files) {
			return true;
		}

		@Override
		public TrialReport run(Map<String, byte[]> files) {
			try {
				ModelTrialServiceTest.this.over.await();
			}
			catch (InterruptedException ex) {
				throw new CancellationException();
			}
			return REPORT;
		}

	}

}
