package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.process.trial.TrialTurn;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens to publications while another model is being tried. */
@TawasulTest
class TrialTurnTest {

	@Autowired
	private TrialTurn turn;

	@Autowired
	private PlannedPublicationJob job;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private CurrentUser users;

	@Autowired
	private RepositoryService repository;

	private final CountDownLatch over = new CountDownLatch(1);

	private final Set<String> before = new HashSet<>();

	private Thread other;

	@BeforeEach
	void haveAnotherModelTried() throws InterruptedException {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
		CountDownLatch begun = new CountDownLatch(1);
		this.other = new Thread(() -> this.turn.inTurn(() -> {
			begun.countDown();
			try {
				this.over.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return "";
		}), "another-trial");
		this.other.start();
		assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
	}

	@AfterEach
	void leaveNothing() throws InterruptedException {
		this.over.countDown();
		this.other.join();
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void aPlannedPublicationOfALifecycleStaysPlanned() {
		UUID waiting = send("CaseLifecycle", "CaseDeadline.dmn", "PT25M");
		this.candidates.plan(waiting, "مهلة", Instant.EPOCH, this.users.of("owner"), PublicationBasis.NONE);
		this.job.publish();
		assertThat(this.candidates.find(waiting)).get().satisfies((kept) -> {
			assertThat(kept.publishAt()).isEqualTo(Instant.EPOCH);
			assertThat(kept.missedAt()).isNull();
		});
	}

	@Test
	void filesOfWhichNothingIsTriedArePublishedAllTheSame() {
		StaffUser owner = this.users.of("owner");
		UUID reviews = send("QualitySample", "QualitySample.dmn", "P6D");
		assertThat(this.candidates.publish(reviews, "مهلة", owner, PublicationBasis.NONE)).isTrue();
		UUID cases = send("CaseLifecycle", "CaseDeadline.dmn", "PT25M");
		assertThatExceptionOfType(ModelTrialBusyException.class)
			.isThrownBy(() -> this.candidates.publish(cases, "مهلة", owner, PublicationBasis.NONE));
	}

	/** With another time in its first row. */
	private UUID send(String model, String table, String time) {
		int live = this.versions.versions(model, 1).get(0).number();
		String content = new String(this.versions.files(model, live).orElseThrow().get(table), StandardCharsets.UTF_8);
		String changed = content.replaceFirst("(<outputEntry [^>]*>\\s*<text>)\"P[^<]*", "$1\"" + time + "\"");
		assertThat(changed).isNotEqualTo(content);
		return this.candidates.add(this.users.of("owner"), Map.of(table, changed.getBytes(StandardCharsets.UTF_8)));
	}

}
