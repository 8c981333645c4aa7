package org.tawasul.report;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The threads of this node that make reports.
 */
@Component
class ReportThreads {

	private static final Logger log = LoggerFactory.getLogger(ReportThreads.class);

	private static final long CLOSING_SECONDS = 10;

	private final ReportMaker maker;

	private final Semaphore idle;

	private final ExecutorService threads;

	ReportThreads(ReportMaker maker, ReportProperties properties) {
		this.maker = maker;
		this.idle = new Semaphore(properties.threads());
		this.threads = Executors.newFixedThreadPool(properties.threads(), (work) -> {
			Thread thread = new Thread(work, "report");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Wakes an idle thread, if there is one, to make what waits. */
	void wake() {
		if (this.idle.tryAcquire()) {
			this.threads.execute(this::work);
		}
	}

	private void work() {
		try {
			boolean more = true;
			while (more) {
				more = this.maker.makeNext();
			}
		}
		catch (RuntimeException ex) {
			log.warn("No report could be made: {}", ex.getMessage());
		}
		finally {
			this.idle.release();
		}
	}

	@PreDestroy
	void close() throws InterruptedException {
		this.maker.close();
		this.threads.shutdown();
		this.threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
	}

}
