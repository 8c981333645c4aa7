package org.tawasul.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application: the engine's, so that timers, promises and timelines
 * agree, also when a test turns it.
 */
@Configuration(proxyBeanMethods = false)
class EngineClockConfiguration {

	private static final ThreadLocal<Instant> OF_THREAD = new ThreadLocal<>();

	@Bean
	Clock clock() {
		return new EngineDrivenClock(ZoneId.of("Asia/Riyadh"));
	}

	@Bean
	EngineClock engineClock() {
		return new EngineClock() {

			@Override
			public void turnTo(Instant instant) {
				ClockUtil.setCurrentTime(Date.from(instant));
			}

			@Override
			public void reset() {
				ClockUtil.reset();
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
			Instant ofThread = OF_THREAD.get();
			return (ofThread != null) ? ofThread : ClockUtil.getCurrentTime().toInstant();
		}

	}

}
