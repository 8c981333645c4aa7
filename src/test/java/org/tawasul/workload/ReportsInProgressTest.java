package org.tawasul.workload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ReportsInProgressTest {

	private final ReportsInProgress reports = new ReportsInProgress(Duration.ofMinutes(5));

	@Test
	void whereNoReportComesInNobodyWaits() {
		this.reports.begin();
		this.reports.end();
		CompletableFuture<Void> free = CompletableFuture.runAsync(this.reports::giveWay);
		assertThat(free).succeedsWithin(Duration.ofSeconds(20));
	}

	@Test
	void whatGivesWayGoesOnWithTheLastAnswer() {
		this.reports.begin();
		this.reports.begin();
		CompletableFuture<Void> waiting = CompletableFuture.runAsync(this.reports::giveWay);
		this.reports.end();
		assertThat(waiting).isNotDone();
		this.reports.end();
		waiting.join();
	}

	@Test
	void reportsWithoutEndHoldNothingUpForLong() {
		ReportsInProgress busy = new ReportsInProgress();
		busy.begin();
		long start = System.nanoTime();
		busy.giveWay();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
	}

	@Test
	void whoIsToStopStopsWaiting() {
		this.reports.begin();
		Thread waiting = new Thread(this.reports::giveWay);
		waiting.start();
		waiting.interrupt();
		Awaitility.await().until(() -> !waiting.isAlive());
	}

}
