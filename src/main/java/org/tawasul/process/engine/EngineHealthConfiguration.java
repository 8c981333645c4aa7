package org.tawasul.process.engine;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health.Builder;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine for operators: a warning when a job was given up or timers run late, which
 * never takes the node out of service, and the same as figures.
 */
@Configuration(proxyBeanMethods = false)
class EngineHealthConfiguration {

	/** Timers are due within seconds; minutes late means that nobody runs them. */
	private static final Duration LATE = Duration.ofMinutes(5);

	@Bean
	HealthIndicator engineHealthIndicator(EngineJobStatistics jobs) {
		return new AbstractHealthIndicator() {
			@Override
			protected void doHealthCheck(Builder health) {
				long givenUp = jobs.countFailed();
				Duration lag = jobs.lag();
				boolean healthy = givenUp == 0 && lag.compareTo(LATE) < 0;
				health.status(healthy ? Status.UP : new Status("WARNING"))
					.withDetail("jobsGivenUp", givenUp)
					.withDetail("timersLateSeconds", lag.toSeconds());
			}
		};
	}

	@Bean
	MeterBinder engineJobMetrics(EngineJobStatistics engine) {
		return (MeterRegistry registry) -> {
			Gauge.builder("tawasul.process.jobs.due", engine, EngineJobStatistics::countDue)
				.description("Jobs of the engine whose time has come and that no node has done yet")
				.register(registry);
			Gauge.builder("tawasul.process.incidents", engine, EngineJobStatistics::countIncidents)
				.description("Open incidents of the engine")
				.register(registry);
		};
	}

	@Bean
	MeterBinder engineMetrics(EngineJobStatistics jobs) {
		return (MeterRegistry registry) -> {
			Gauge.builder("tawasul.process.jobs.given.up", jobs, EngineJobStatistics::countFailed)
				.description("Jobs of the engine without retries: see Cockpit")
				.register(registry);
			TimeGauge
				.builder("tawasul.process.timers.late", jobs, java.util.concurrent.TimeUnit.SECONDS,
						(now) -> now.lag().toSeconds())
				.description("How long the timer that has waited longest is overdue")
				.register(registry);
		};
	}

}
