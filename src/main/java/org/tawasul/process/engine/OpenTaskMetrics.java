package org.tawasul.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.engine.EngineJobStatistics.OpenTasks;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open tasks for operators: by step and by whether somebody has taken them, and those
 * past their deadline. Whichever of these is read, all go by one look at the database,
 * {@value #SECONDS} seconds old at most: a reading of all of them asks once.
 */
@Component
class OpenTaskMetrics implements MeterBinder {

	private static final int SECONDS = 5;

	private final EngineJobStatistics engine;

	private final Clock clock;

	private @Nullable MultiGauge byStep;

	private List<OpenTasks> open = List.of();

	private Instant read = Instant.MIN;

	OpenTaskMetrics(EngineJobStatistics engine, Clock clock) {
		this.engine = engine;
		this.clock = clock;
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.byStep = MultiGauge.builder("tawasul.process.tasks")
			.description("Open tasks by step, and by whether somebody has taken them")
			.register(registry);
		Gauge.builder("tawasul.process.tasks.overdue", () -> open().stream().mapToLong(OpenTasks::overdue).sum())
			.description("Open tasks whose deadline has passed")
			.register(registry);
	}

	/** So that the first reading has the steps. */
	@EventListener(ApplicationReadyEvent.class)
	void readFirst() {
		open();
	}

	private synchronized List<OpenTasks> open() {
		Instant now = this.clock.instant();
		if (Duration.between(this.read, now).abs().compareTo(Duration.ofSeconds(SECONDS)) > 0) {
			this.open = this.engine.openTasks();
			this.read = now;
			registerSteps();
		}
		return this.open;
	}

	/** A step whose tasks are done has none from now on, and is left out. */
	private void registerSteps() {
		if (this.byStep != null) {
			this.byStep.register(this.open.stream()
				.map((tasks) -> Row.of(
						Tags.of("step", tasks.step(), "state", tasks.claimed() ? "claimed" : "unclaimed"),
						() -> number(tasks.step(), tasks.claimed())))
				.toList(), true);
		}
	}

	private long number(String step, boolean claimed) {
		return open().stream()
			.filter((tasks) -> tasks.claimed() == claimed && tasks.step().equals(step))
			.mapToLong(OpenTasks::number)
			.sum();
	}

}
