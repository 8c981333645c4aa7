package org.tawasul.access;

import java.time.Duration;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * A token bucket for each key: the capacity may be used at once and is refilled evenly
 * over the window. After five of five in ten minutes, one more is allowed every two
 * minutes. Time is the machine's, whatever the engine's clock says.
 * <p>
 * One made by the constructor keeps its buckets in memory, each node for itself: enough
 * where a limit only spares the node. What protects secrets or people is made by
 * {@link SharedRateLimiters}.
 */
public final class RateLimiter {

	private static final int MAX_KEYS = 100_000;

	private final String name;

	private final Function<String, Bucket> buckets;

	/**
	 * Makes a limiter in memory.
	 * @param name what it limits, for messages to administrators
	 * @param capacity number of attempts for each key, at least one
	 * @param window the time in which they are refilled
	 */
	public RateLimiter(String name, int capacity, Duration window) {
		this(name, capacity, window, Ticker.systemTicker());
	}

	RateLimiter(String name, int capacity, Duration window, Ticker ticker) {
		this(name, inMemory(bandwidth(capacity, window), window, ticker));
	}

	RateLimiter(String name, Function<String, Bucket> buckets) {
		this.name = name;
		this.buckets = buckets;
	}

	static Bandwidth bandwidth(int capacity, Duration window) {
		return Bandwidth.builder().capacity(capacity).refillGreedy(capacity, window).build();
	}

	private static Function<String, Bucket> inMemory(Bandwidth bandwidth, Duration window, Ticker ticker) {
		// A key that was left alone for a whole window has a full bucket again and may
		// be forgotten.
		Cache<String, Bucket> cache = Caffeine.newBuilder()
			.maximumSize(MAX_KEYS)
			.expireAfterAccess(window)
			.ticker(ticker)
			.build();
		TimeMeter meter = new TickerMeter(ticker);
		return (key) -> cache.get(key,
				(absent) -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(meter).build());
	}

	/**
	 * Takes one token.
	 * @param key such as a network address
	 * @return {@link Duration#ZERO} if there was one; otherwise how long until there is
	 * one, and none was taken
	 */
	public Duration tryAcquire(String key) {
		return tryAcquire(key, 1);
	}

	/**
	 * Takes several tokens, or none.
	 * @param key such as a network address
	 * @param tokens how many, at most the capacity
	 * @return {@link Duration#ZERO} if there were as many; otherwise how long until there
	 * are, and none was taken
	 */
	public Duration tryAcquire(String key, int tokens) {
		return Duration.ofNanos(this.buckets.apply(key).tryConsumeAndReturnRemaining(tokens).getNanosToWaitForRefill());
	}

	/**
	 * Whether all tokens are taken, without taking any.
	 * @param key as they were taken
	 * @return false for a key of which nothing is known
	 */
	public boolean isUsedUp(String key) {
		return this.buckets.apply(key).getAvailableTokens() < 1;
	}

	/**
	 * Puts one token back, because what was counted in advance turned out harmless.
	 * @param key as it was taken
	 */
	public void release(String key) {
		this.buckets.apply(key).addTokens(1);
	}

	@Override
	public String toString() {
		return "RateLimiter " + this.name;
	}

	/** Buckets and cache go by one clock. */
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
