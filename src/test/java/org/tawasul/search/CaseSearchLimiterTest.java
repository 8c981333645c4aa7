package org.tawasul.search;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.access.StaffUser;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CaseSearchLimiterTest {

	private final CaseSearchLimiter limiter = new CaseSearchLimiter(new CaseSearchProperties(2, Duration.ofMillis(50)),
			TransactionOperations.withoutTransaction());

	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void endAll() {
		this.end.countDown();
	}

	@Test
	void nobodySearchesTwiceAtOnce() {
		CompletableFuture<String> first = begin("care");
		assertThatExceptionOfType(CaseSearchBusyException.class).isThrownBy(() -> search("care"));
		assertThat(search("manager")).isEqualTo("found");
		this.end.countDown();
		assertThat(first.join()).isEqualTo("found");
		assertThat(search("care")).isEqualTo("found");
	}

	@Test
	void onlyAFewSearchAtOnce() {
		List<CompletableFuture<String>> running = List.of(begin("care"), begin("manager"));
		assertThatExceptionOfType(CaseSearchBusyException.class).isThrownBy(() -> search("coordinator"));
		this.end.countDown();
		assertThat(running).allSatisfy((search) -> assertThat(search.join()).isEqualTo("found"));
		assertThat(search("coordinator")).isEqualTo("found");
	}

	@Test
	void whoeverWaitsALittleGetsTheirTurn() {
		CaseSearchLimiter patient = new CaseSearchLimiter(new CaseSearchProperties(1, Duration.ofMinutes(1)),
				TransactionOperations.withoutTransaction());
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture.runAsync(() -> patient.read(user("care"), () -> await(begun)));
		CompletableFuture<String> second = CompletableFuture
			.supplyAsync(() -> patient.read(user("care"), () -> "found"));
		begun.countDown();
		assertThat(second.join()).isEqualTo("found");
	}

	@Test
	void aSearchThatFailsGivesItsTurnBack() {
		for (int i = 0; i < 3; i++) {
			assertThatIllegalStateException().isThrownBy(() -> this.limiter.read(user("care"), () -> {
				throw new IllegalStateException();
			}));
		}
		assertThat(search("care")).isEqualTo("found");
	}

	/** Comes back when it runs. */
	private CompletableFuture<String> begin(String username) {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<String> search = new CompletableFuture<>();
		new Thread(() -> search.complete(this.limiter.read(user(username), () -> {
			begun.countDown();
			return await(this.end);
		}))).start();
		await(begun);
		return search;
	}

	private String search(String username) {
		return this.limiter.read(user(username), () -> "found");
	}

	private static String await(CountDownLatch latch) {
		try {
			latch.await();
			return "found";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static StaffUser user(String username) {
		return new StaffUser(username, Set.of(), Set.of(), Set.of());
	}

}
