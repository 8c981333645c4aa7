package org.tawasul.access;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits in the database, as two nodes use them.
 */
@TawasulTest
class SharedRateLimitersTest {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	private final String key = "10.0.0.1 " + UUID.randomUUID();

	private RateLimiter here;

	private RateLimiter there;

	@BeforeEach
	void makeLimiterOnTwoNodes() {
		this.here = new SharedRateLimiters(this.database).limiter("test", 5, WINDOW);
		this.there = new SharedRateLimiters(this.database).limiter("test", 5, WINDOW);
	}

	@Test
	void attemptsOnBothNodesCountTogether() {
		IntStream.range(0, 3).forEach((attempt) -> assertThat(this.here.tryAcquire(this.key)).isZero());
		IntStream.range(0, 2).forEach((attempt) -> assertThat(this.there.tryAcquire(this.key)).isZero());
		assertThat(this.here.tryAcquire(this.key)).isBetween(Duration.ofSeconds(100), Duration.ofMinutes(2));
		assertThat(this.there.tryAcquire(this.key)).isPositive();
		assertThat(this.there.tryAcquire("another key " + this.key)).isZero();
	}

	@Test
	void releasedAttemptsAreNeverTooMany() {
		for (int attempt = 0; attempt < 12; attempt++) {
			assertThat(this.here.tryAcquire(this.key)).isZero();
			this.there.release(this.key);
		}
	}

	@Test
	void ofManyAttemptsAtTheSameMomentNoMoreThanAllowedGetThrough() {
		long through = IntStream.range(0, 40)
			.parallel()
			.filter((attempt) -> ((attempt % 2 == 0) ? this.here : this.there).tryAcquire(this.key).isZero())
			.count();
		assertThat(through).isEqualTo(5);
	}

	@Test
	void otherSettingsBeginWithFullBuckets() {
		IntStream.range(0, 5).forEach((attempt) -> this.here.tryAcquire(this.key));
		assertThat(new SharedRateLimiters(this.database).limiter("test", 6, WINDOW).tryAcquire(this.key)).isZero();
	}

	@Test
	void neitherAddressesNorNamesAreKeptAndExpiredBucketsAreRemoved() {
		this.here.tryAcquire(this.key);
		assertThat(this.jdbc.sql("select count(*) from app.rate_limit where id !~ '^[0-9a-f]{64}$'")
			.query(Integer.class)
			.single()).isZero();
		this.jdbc.sql("update app.rate_limit set expires_at = 1").update();
		new SharedRateLimiters(this.database).removeExpired();
		assertThat(
				this.jdbc.sql("select count(*) from app.rate_limit where expires_at = 1").query(Integer.class).single())
			.isZero();
	}

}
