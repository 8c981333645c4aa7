package org.tawasul.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.process.engine.EngineJobStatistics.OpenTasks;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Open tasks for operators: by step and by whether somebody has taken them, and those
 * past their deadline. Whichever of these is read, all go by one look at the database,
 * {@value #SECONDS} seconds old at most: a reading of all of them asks once. While the
 * database does not answer there is no number, and it is asked as seldom.
 */
@Component
class OpenTaskMetrics implements MeterBinder {

	private static final int SECONDS = 5;

	private static final Logger log = LoggerFactory.getLogger(OpenTaskMetrics.class);

	private final EngineJobStatistics engine;

	private final Clock clock;

	private @Nullable MultiGauge byStep;

	/** Null while they are not known. */
	private @Nullable List<OpenTasks> open;

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
		Gauge.builder("tawasul.process.tasks.overdue", () -> sum((tasks) -> true, OpenTasks::overdue))
			.description("Open tasks whose deadline has passed")
			.register(registry);
	}

	/** So that the first reading has the steps. A node starts without them as well. */
	@EventListener(ApplicationReadyEvent.class)
	void readFirst() {
		open();
	}

	private synchronized @Nullable List<OpenTasks> open() {
		Duration age = Duration.between(this.read, this.clock.instant()).abs();
		if (age.compareTo(Duration.ofSeconds(SECONDS)) > 0) {
			try {
				this.open = this.engine.openTasks();
				registerSteps(this.open);
			}
			catch (DataAccessException ex) {
				log.warn("Open tasks could not be counted", ex);
				this.open = null;
			}
			// A database that does not answer may have taken longer than that.
			this.read = this.clock.instant();
		}
		return this.open;
	}

	/** A step whose tasks are done has none from now on, and is left out. */
	private void registerSteps(List<OpenTasks> steps) {
		if (this.byStep != null) {
			this.byStep.register(steps.stream()
				.map((tasks) -> Row.of(
						Tags.of("step", tasks.step(), "state", tasks.claimed() ? "claimed" : "unclaimed"),
						() -> number(tasks.step(), tasks.claimed())))
				.toList(), true);
		}
	}

	private double number(String step, boolean claimed) {
		return sum((tasks) -> tasks.claimed() == claimed && tasks.step().equals(step), OpenTasks::number);
	}

	private double sum(Predicate<OpenTasks> which, ToLongFunction<OpenTasks> figure) {
		List<OpenTasks> known = open();
		return (known == null) ? Double.NaN : known.stream().filter(which).mapToLong(figure).sum();
	}

}
