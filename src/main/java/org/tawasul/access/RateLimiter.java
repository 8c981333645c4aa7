package org.tawasul.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How often something may happen for one key, kept in memory. A key has so many goes at
 * once and wins them back evenly over the window: after five in ten minutes, one more
 * every two minutes. Time is the machine's, whatever the engine's clock says.
 */
public final class RateLimiter {

	private static final int KEYS = 100_000;

	private final String name;

	private final Bandwidth allowance;

	private final Ticker ticker;

	private final Cache<String, Bucket> buckets;

	/**
	 * Makes a limiter.
	 * @param name what it limits, for messages to administrators
	 * @param capacity how many goes a key has, at least one
	 * @param window the time in which they are won back
	 */
	public RateLimiter(String name, int capacity, Duration window) {
		this(name, capacity, window, Ticker.systemTicker());
	}

	RateLimiter(String name, int capacity, Duration window, Ticker ticker) {
		this.name = name;
		this.ticker = ticker;
		this.allowance = Bandwidth.builder().capacity(capacity).refillGreedy(capacity, window).build();
		// A key left alone for a whole window has all its goes again: it may be
		// forgotten.
		this.buckets = Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(window).ticker(ticker).build();
	}

	/**
	 * Takes one go.
	 * @param key such as a network address
	 * @return nothing to wait ({@link Duration#ZERO}) if there was one; else how long
	 * until there is one, and none was taken
	 */
	public Duration tryAcquire(String key) {
		return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

	/**
	 * Gives one go back, because what was counted in advance turned out harmless.
	 * @param key as it was taken
	 */
	public void release(String key) {
		bucket(key).addTokens(1);
	}

	private Bucket bucket(String key) {
		return this.buckets.get(key,
				(absent) -> Bucket.builder()
					.addLimit(this.allowance)
					.withCustomTimePrecision(new TickerMeter(this.ticker))
					.build());
	}

	@Override
	public String toString() {
		return "Limiter " + this.name;
	}

	/** The limiter's buckets and its forgetting go by one clock. */
	private record TickerMeter(Ticker ticker) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.ticker.read();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
