package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** While files are being published, which may take long, nobody else waits for them. */
@TawasulTest
@Timeout(60)
class CandidateLockTest {

	private static final String KEY = "MinisterMeeting";

	private static final String TABLE = "MeetingDeadline.dmn";

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private ModelTrialRepository trials;

	@Autowired
	private PlannedPublicationJob job;

	@Autowired
	private CurrentUser users;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final CountDownLatch over = new CountDownLatch(1);

	private final Set<String> before = new HashSet<>();

	private UUID candidate;

	private Thread other;

	@BeforeEach
	void haveSomebodyPublishPlannedFiles() throws InterruptedException {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
		int live = this.versions.versions(KEY, 1).get(0).number();
		String changed = new String(this.versions.files(KEY, live).orElseThrow().get(TABLE), StandardCharsets.UTF_8)
			.replaceFirst("(<outputEntry [^>]*>\\s*<text>)\"P[^<]*</text>", "$1\"P6D\"</text>");
		this.candidate = this.candidates.add(this.users.of("owner"),
				Map.of(TABLE, changed.getBytes(StandardCharsets.UTF_8)));
		this.candidates.plan(this.candidate, "مهلة", Instant.EPOCH, this.users.of("owner"), "");
		CountDownLatch begun = new CountDownLatch(1);
		this.other = new Thread(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.jdbc.sql("select id from app.model_candidate where id = ? for no key update")
				.param(this.candidate)
				.query()
				.singleValue();
			begun.countDown();
			try {
				this.over.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}), "another-publication");
		this.other.start();
		assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
	}

	@AfterEach
	void leaveNothing() throws InterruptedException {
		finish();
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void whoeverComesSecondIsToldAtOnceAndKeepsWhatTheyTyped() throws Exception {
		String waiting = "/desk/basic-data/models/waiting/" + this.candidate;
		assertThat(send(waiting + "/publication").andExpect(status().isConflict())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)).contains("يُنشر هذا الآن");
		for (String change : List.of("/cancellation", "/files", "/removal")) {
			send(waiting + change).andExpect(redirectedUrl(waiting)).andExpect(flash().attribute("done", "busy"));
		}
		assertThat(this.candidates.find(this.candidate)).get().matches((kept) -> kept.publishAt() != null);
		assertThat(this.trials.start(this.candidate, "", "owner", Instant.EPOCH, Instant.EPOCH))
			.as("a trial refers to it, and waits neither")
			.isTrue();
	}

	@Test
	void aPlannedPublicationTriesAgainAtItsNextTurn() throws InterruptedException {
		this.job.publish();
		assertThatExceptionOfType(CandidateBusyException.class)
			.isThrownBy(() -> this.candidates.publishPlanned(this.candidate));
		assertThat(this.candidates.find(this.candidate)).get()
			.matches((kept) -> kept.publishAt() != null && kept.missedAt() == null);
		finish();
		this.job.publish();
		assertThat(this.candidates.find(this.candidate)).isEmpty();
	}

	private void finish() throws InterruptedException {
		this.over.countDown();
		this.other.join();
	}

	private ResultActions send(String address) throws Exception {
		return this.browser.perform(post(address).param("when", "now")
			.param("note", "مهلة أقصر")
			.param("file", TABLE)
			.with(user("owner").roles(Role.PROCESS_OWNER.name()))
			.with(csrf()));
	}

}
