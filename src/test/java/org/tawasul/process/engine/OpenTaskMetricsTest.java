package org.tawasul.process.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.notification.delivery.MutableClock;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** While the database is away, nobody waits for each figure. */
class OpenTaskMetricsTest {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-30T07:00:00Z"));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Engine engine = new Engine();

	private final OpenTaskMetrics metrics = new OpenTaskMetrics(this.engine, this.clock);

	private boolean away;

	private int asked;

	@BeforeEach
	void bound() {
		this.metrics.bindTo(this.meters);
	}

	@Test
	void aNodeStartsWithoutADatabaseAndCountsOnceItIsThere() {
		this.away = true;
		assertThatCode(this.metrics::readFirst).doesNotThrowAnyException();
		assertThat(overdue()).isNaN();
		this.away = false;
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(overdue()).isEqualTo(3);
		assertThat(this.meters.get("tawasul.process.tasks").tag("step", "Task_B").gauge().value()).isEqualTo(5);
	}

	@Test
	void aDatabaseThatTakesLongToFailIsAskedOnceForAllFigures() {
		this.metrics.readFirst();
		this.away = true;
		this.clock.advance(Duration.ofMinutes(1));
		this.asked = 0;
		assertThat(this.meters.get("tawasul.process.tasks").gauges()).hasSize(2)
			.extracting(Gauge::value)
			.containsOnly(Double.NaN);
		assertThat(overdue()).isNaN();
		assertThat(this.asked).isEqualTo(1);
	}

	private double overdue() {
		return this.meters.get("tawasul.process.tasks.overdue").gauge().value();
	}

	/** Away, it takes as long as one waits for a connection. */
	private final class Engine extends EngineJobStatistics {

		private Engine() {
			super(JdbcClient.create(new DriverManagerDataSource()), OpenTaskMetricsTest.this.clock);
		}

		@Override
		List<OpenTasks> openTasks() {
			OpenTaskMetricsTest.this.asked++;
			if (OpenTaskMetricsTest.this.away) {
				OpenTaskMetricsTest.this.clock.advance(Duration.ofSeconds(10));
				throw new CannotGetJdbcConnectionException("away");
			}
			return List.of(new OpenTasks("Task_A", true, 4, 2), new OpenTasks("Task_B", false, 5, 1));
		}

	}

}
