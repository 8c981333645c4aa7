package org.tawasul.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application: the engine's, so that timers, promises and timelines
 * agree, also when a test turns it. The engine asks a library for the time, which asks
 * here.
 */
@Configuration(proxyBeanMethods = false)
class EngineClockConfiguration {

	private static final ThreadLocal<Instant> OF_THREAD = new ThreadLocal<>();

	/** What everybody's clock shows; null while it runs. */
	private static volatile @Nullable Instant stopped;

	@Bean
	Clock clock() {
		return new EngineDrivenClock(ZoneId.of("Asia/Riyadh"));
	}

	@Bean
	EngineClock engineClock() {
		beAsked();
		return new EngineClock() {

			@Override
			public void turnTo(Instant instant) {
				stopped = instant;
				beAsked();
			}

			@Override
			public void reset() {
				stopped = null;
				beAsked();
			}

			@Override
			public void turnThreadTo(@Nullable Instant instant) {
				if (instant == null) {
					OF_THREAD.remove();
				}
				else {
					OF_THREAD.set(instant);
				}
			}

			@Override
			public boolean isThreadTurned() {
				return OF_THREAD.get() != null;
			}

		};
	}

	private static void beAsked() {
		DateTimeUtils.setCurrentMillisProvider(EngineClockConfiguration::millis);
	}

	private static long millis() {
		Instant now = OF_THREAD.get();
		if (now == null) {
			now = stopped;
		}
		return (now != null) ? now.toEpochMilli() : System.currentTimeMillis();
	}

	private static final class EngineDrivenClock extends Clock {

		private final ZoneId zone;

		EngineDrivenClock(ZoneId zone) {
			this.zone = zone;
		}

		@Override
		public ZoneId getZone() {
			return this.zone;
		}

		@Override
		public Clock withZone(ZoneId other) {
			return new EngineDrivenClock(other);
		}

		@Override
		public Instant instant() {
			return Instant.ofEpochMilli(DateTimeUtils.currentTimeMillis());
		}

	}

}
