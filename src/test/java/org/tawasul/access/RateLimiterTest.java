package org.tawasul.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTest {

	private final AtomicLong nanos = new AtomicLong();

	private final RateLimiter limiter = new RateLimiter("test", 5, Duration.ofMinutes(10), this.nanos::get);

	@Test
	void capacityIsAvailableAtOnceAndRefillsEvenly() {
		takeAll("key");
		assertThat(this.limiter.tryAcquire("key")).isEqualTo(Duration.ofMinutes(2));
		pass(Duration.ofSeconds(119));
		assertThat(this.limiter.tryAcquire("key")).isEqualTo(Duration.ofSeconds(1));
		pass(Duration.ofSeconds(1));
		assertThat(this.limiter.tryAcquire("key")).isZero();
		assertThat(this.limiter.tryAcquire("key")).isPositive();
	}

	@Test
	void keyLeftAloneForAWholeWindowHasItsFullCapacityAgain() {
		takeAll("key");
		pass(Duration.ofMinutes(10));
		takeAll("key");
		assertThat(this.limiter.tryAcquire("key")).isPositive();
	}

	@Test
	void releasedAttemptsDoNotCount() {
		for (int time = 0; time < 20; time++) {
			assertThat(this.limiter.tryAcquire("key")).isZero();
			this.limiter.release("key");
		}
	}

	@Test
	void keysDoNotDisturbEachOther() {
		takeAll("one");
		assertThat(this.limiter.tryAcquire("other")).isZero();
	}

	@Test
	void ofManyTriesAtTheSameMomentNoMoreThanAllowedGetThrough() {
		long through = IntStream.range(0, 1000)
			.parallel()
			.filter((time) -> this.limiter.tryAcquire("key").isZero())
			.count();
		assertThat(through).isEqualTo(5);
	}

	private void takeAll(String key) {
		IntStream.range(0, 5).forEach((time) -> assertThat(this.limiter.tryAcquire(key)).isZero());
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	@Test
	void severalAreTakenTogetherOrNotAtAll() {
		RateLimiter limiter = new RateLimiter("test", 3, Duration.ofDays(1));
		assertThat(limiter.isUsedUp("a")).isFalse();
		assertThat(limiter.tryAcquire("a", 2)).isZero();
		assertThat(limiter.tryAcquire("a", 2)).isPositive();
		assertThat(limiter.isUsedUp("a")).isFalse();
		assertThat(limiter.tryAcquire("a")).isZero();
		assertThat(limiter.isUsedUp("a")).isTrue();
		assertThat(limiter.isUsedUp("b")).isFalse();
	}

}
