package org.tawasul.access;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes rate limiters whose buckets are in the database: they hold on every node and
 * survive a restart. Each use is a short transaction on a connection of its own, so that
 * an attempt counts even where its request is rolled back; do not use them within a
 * transaction.
 */
@Component
public class SharedRateLimiters {

	private static final int EXPIRED_AT_ONCE = 10_000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	SharedRateLimiters(DataSource database) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("app.rate_limit")
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
	}

	/**
	 * Makes a limiter.
	 * @param name what it limits, unlike that of any other
	 * @param capacity number of attempts for each key, at least one
	 * @param window the time in which they are refilled
	 * @return a limiter whose buckets all nodes share
	 */
	public RateLimiter limiter(String name, int capacity, Duration window) {
		BucketConfiguration configuration = BucketConfiguration.builder()
			.addLimit(RateLimiter.bandwidth(capacity, window))
			.build();
		// A bucket keeps the configuration that it was made with: other settings, other
		// buckets.
		String prefix = name + '\n' + capacity + '\n' + window + '\n';
		// Keys hold addresses and names, of any length: neither belongs into the table.
		return new RateLimiter(name,
				(key) -> this.buckets.getProxy(DigestUtils.sha256Hex(prefix + key), () -> configuration));
	}

	/** Removes buckets that have been full for a while. */
	@Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
	void removeExpired() {
		this.buckets.removeExpired(EXPIRED_AT_ONCE);
	}

}
