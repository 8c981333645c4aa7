package org.tawasul.process.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.engine.EngineClock;

/**
 * The time of the cases of a trial: each begins with the next working day, and when
 * nobody acts it is the time of the timer that fires. Only the trial's thread lives in
 * it.
 */
final class TrialTime {

	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final Clock clock;

	private final EngineClock engine;

	private final Instant begin;

	TrialTime(Clock clock, EngineClock engine, WorkingCalendar calendar) {
		this.clock = clock;
		this.engine = engine;
		ZonedDateTime tomorrow = clock.instant()
			.atZone(clock.getZone())
			.toLocalDate()
			.plusDays(1)
			.atStartOfDay(clock.getZone());
		this.begin = calendar.after(tomorrow.toInstant(), MOMENT, ClockKind.WORKING).minus(MOMENT);
	}

	/** When each case begins. */
	Instant begins() {
		return this.begin;
	}

	/** A case begins. */
	void begin() {
		this.engine.turnThreadTo(this.begin);
	}

	/** The thread lives in everybody's time again. */
	void end() {
		this.engine.turnThreadTo(null);
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Waits for a timer. */
	void pass(@Nullable TrialTimer timer) {
		if (timer != null && timer.due().isAfter(now())) {
			this.engine.turnThreadTo(timer.due());
		}
	}

}
