package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** While files are being published, which may take long, nobody else waits for them. */
@TawasulTest
@Timeout(60)
class CandidateLockTest extends PublishesMeetingFiles {

	@Autowired
	private ModelTrialRepository trials;

	@Autowired
	private PlatformTransactionManager transactions;

	private final CountDownLatch over = new CountDownLatch(1);

	private UUID candidate;

	private Thread other;

	@BeforeEach
	void haveSomebodyPublishPlannedFiles() throws InterruptedException {
		this.candidate = this.candidates.add(this.users.of("owner"),
				Map.of(TABLE, shorter().getBytes(StandardCharsets.UTF_8)));
		this.candidates.plan(this.candidate, "مهلة", Instant.EPOCH, this.users.of("owner"), PublicationBasis.NONE);
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
	void letTheOtherFinish() throws InterruptedException {
		finish();
	}

	@Test
	void whoeverComesSecondIsToldAtOnceAndKeepsWhatTheyTyped() throws Exception {
		String waiting = PAGE + "/waiting/" + this.candidate;
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
			.with(OWNER)
			.with(csrf()));
	}

}
