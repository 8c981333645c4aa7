package org.tawasul.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import org.springframework.stereotype.Component;

/**
 * Counts wrong secrets, an address and a case together and an address alone. Only wrong
 * ones come here: whoever has the right secret is let in whatever others tried. (Guessing
 * gains nothing by that, as no secret of 60 bits is found by guessing.)
 */
@Component
class WrongSecrets {

	/** Old counts give way to new ones rather than fill the memory. */
	private static final int COUNTS = 100_000;

	private final Cache<String, Bucket> counts;

	private final TrackingSettings settings;

	private final TimeMeter time;

	WrongSecrets(TrackingSettings settings, Clock clock) {
		this.settings = settings;
		this.time = meter(clock);
		this.counts = Caffeine.newBuilder()
			.maximumSize(COUNTS)
			.expireAfterWrite(settings.within().multipliedBy(2))
			.build();
	}

	/**
	 * Counts one more.
	 * @param address where it comes from
	 * @param number the case, as it was given
	 * @throws TooManyWrongSecrets when it is one too many
	 */
	void count(String address, String number) {
		count(address, this.settings.wrongSecretsOfAll());
		count(address + " " + number, this.settings.wrongSecrets());
	}

	private void count(String key, int limit) {
		Bucket left = this.counts.get(key, (missing) -> full(limit));
		ConsumptionProbe probe = left.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyWrongSecrets(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/** All at once when the time is over, so that it is never more than the limit. */
	private Bucket full(int limit) {
		Bandwidth bandwidth = Bandwidth.builder()
			.capacity(limit)
			.refillIntervally(limit, this.settings.within())
			.build();
		return Bucket.builder().withCustomTimePrecision(this.time).addLimit(bandwidth).build();
	}

	private static TimeMeter meter(Clock clock) {
		return new TimeMeter() {

			@Override
			public long currentTimeNanos() {
				Instant now = clock.instant();
				return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}

		};
	}

}
