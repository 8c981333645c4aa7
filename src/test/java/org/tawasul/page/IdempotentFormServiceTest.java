package org.tawasul.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TawasulTest
class IdempotentFormServiceTest {

	@Autowired
	private IdempotentFormService forms;

	@Autowired
	private JdbcTemplate jdbc;

	private final AtomicInteger carriedOut = new AtomicInteger();

	private final String draft = UUID.randomUUID().toString();

	@Test
	void theSameFormIsCarriedOutOnceAndOneThatSaysSomethingElseAgain() {
		assertThat(send(form(this.draft, "نص"), true)).contains(1);
		assertThat(send(form(this.draft, "نص"), true)).isEmpty();
		assertThat(send(form(this.draft, "نص آخر"), true)).contains(2);
		assertThat(send(form(UUID.randomUUID().toString(), "نص"), true)).contains(3);
	}

	@Test
	void whatWasRefusedMayComeAgain() {
		assertThat(send(form(this.draft, "نص"), false)).contains(1);
		assertThatThrownBy(() -> this.forms.carryOut(form(this.draft, "نص"), () -> {
			throw new IllegalStateException("refused");
		}, (done) -> true)).isInstanceOf(IllegalStateException.class);
		assertThat(send(form(this.draft, "نص"), true)).contains(2);
	}

	@Test
	void formsWithoutAnIdAreCarriedOutEachTime() {
		assertThat(send(form("nonsense", "نص"), true)).contains(1);
		assertThat(send(form("nonsense", "نص"), true)).contains(2);
	}

	@Test
	void theSecondClickWaitsForTheFirst() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Optional<Integer>> first = CompletableFuture
			.supplyAsync(() -> this.forms.carryOut(form(this.draft, "نص"), () -> {
				begun.countDown();
				await(go);
				return this.carriedOut.incrementAndGet();
			}, (done) -> true));
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Optional<Integer>> second = CompletableFuture
			.supplyAsync(() -> send(form(this.draft, "نص"), true));
		go.countDown();
		assertThat(first.get(10, TimeUnit.SECONDS)).contains(1);
		assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty();
		assertThat(this.carriedOut).hasValue(1);
	}

	@Test
	void whatTakesLongIsNotedFirstAndTakenBackWhenNothingCameOfIt() {
		assertThat(this.forms.begin(form(this.draft, "نص"))).isTrue();
		assertThat(this.forms.begin(form(this.draft, "نص"))).isFalse();
		this.forms.cancel(form(this.draft, "نص"));
		assertThat(this.forms.begin(form(this.draft, "نص"))).isTrue();
	}

	@Test
	void nothingThatWasTypedIsKept() {
		send(form(this.draft, "كلام سري"), true);
		assertThat(this.jdbc.queryForList("select key from app.carried_out_form", byte[].class))
			.allSatisfy((key) -> assertThat(key).hasSize(32));
	}

	private Optional<Integer> send(FormSubmission form, boolean done) {
		return this.forms.carryOut(form, this.carriedOut::incrementAndGet, (result) -> done);
	}

	private static FormSubmission form(String draft, String text) {
		return new FormSubmission("comment", Map.of("draft", draft, "text", text));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
