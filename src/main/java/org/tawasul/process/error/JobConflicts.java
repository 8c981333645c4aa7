package org.tawasul.process.error;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * How often each job met a change by somebody else lately, on this node.
 */
@Component
public class JobConflicts {

	/** Two people at once meet once or twice; more often is a fault of ours. */
	static final int TRIED_AT_ONCE = 5;

	private static final int MAX_JOBS = 10_000;

	private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
		.maximumSize(MAX_JOBS)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	/**
	 * Counts one more.
	 * @param jobId the job
	 * @return how many there have been in a row
	 */
	int count(String jobId) {
		return this.counts.get(jobId, (unknown) -> new AtomicInteger()).incrementAndGet();
	}

}
