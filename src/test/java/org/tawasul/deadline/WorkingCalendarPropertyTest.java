package org.tawasul.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.deadline.CalendarFixture.riyadh;
import static org.tawasul.deadline.ClockKind.WORKING;

/** What holds at any moment, tried on thousands of them over four years. */
class WorkingCalendarPropertyTest {

	private static final String[] ALLOWANCES = { "PT1S", "PT30M", "PT2H", "PT4H", "PT7H", "PT100H", "P1D", "P2D", "P3D",
			"P5D", "P10D", "P30D", "P1DT4H", "P9DT23H59M59S" };

	private static final long FOUR_YEARS = Duration.ofDays(4 * 365).toSeconds();

	private final WorkingCalendar calendar = CalendarFixture.with();

	private final Random random = new Random(1448);

	@Test
	void nothingIsDueBeforeItsStartAndNothingIsLeftWhenItIsDue() {
		always((start, clock) -> {
			Instant due = this.calendar.due(start, allowance(), clock);
			assertThat(due).isAfter(start);
			assertThat(this.calendar.timeLeft(due, due, clock)).isZero();
			assertThat(this.calendar.timeLeft(start, due, clock)).isPositive();
		});
	}

	@Test
	void whatIsLeftLeadsToTheSameMomentAgain() {
		always((start, clock) -> {
			Instant due = this.calendar.due(start, allowance(), clock);
			Instant now = start.plusSeconds(this.random.nextLong(Duration.between(start, due).toSeconds() + 1));
			Duration left = this.calendar.timeLeft(now, due, clock);
			assertThat(left).isGreaterThanOrEqualTo(Duration.ZERO);
			// With no work between now and a closing the time is over already.
			assertThat(this.calendar.after(now, left, clock)).isEqualTo(left.isZero() ? now : due);
		});
	}

	@Test
	void hoursAllowedAreHoursLeft() {
		always((start, clock) -> {
			int minutes = 1 + this.random.nextInt(20_000);
			Instant due = this.calendar.due(start, "PT" + minutes + "M", clock);
			assertThat(this.calendar.timeLeft(start, due, clock)).isEqualTo(Duration.ofMinutes(minutes));
		});
	}

	@Test
	void aPauseMovesTheEndAndKeepsTheTime() {
		always((start, clock) -> {
			Duration first = Duration.ofSeconds(1 + this.random.nextInt(100_000));
			Duration second = Duration.ofSeconds(1 + this.random.nextInt(100_000));
			Instant asked = this.calendar.after(start, first, clock);
			assertThat(this.calendar.after(asked, second, clock))
				.isEqualTo(this.calendar.after(start, first.plus(second), clock));
		});
	}

	@Test
	void whoComesLaterIsNotDueEarlier() {
		always((start, clock) -> {
			String allowance = allowance();
			Instant later = start.plusSeconds(this.random.nextLong(200_000));
			assertThat(this.calendar.due(later, allowance, clock))
				.isAfterOrEqualTo(this.calendar.due(start, allowance, clock));
		});
	}

	@Test
	void sharesFollowEachOtherFromTheStartToTheEnd() {
		always((start, clock) -> {
			Instant due = this.calendar.due(start, allowance(), clock);
			assertThat(this.calendar.share(start, due, 0, clock)).isEqualTo(start);
			assertThat(this.calendar.share(start, due, 100, clock)).isEqualTo(due);
			int percent = 1 + this.random.nextInt(98);
			Instant reminder = this.calendar.share(start, due, percent, clock);
			assertThat(reminder).isAfter(start).isBefore(due);
			assertThat(this.calendar.share(start, due, percent + 1, clock)).isAfter(reminder);
		});
	}

	@Test
	void timeLeftAddsUp() {
		always((start, clock) -> {
			Instant middle = start.plusSeconds(this.random.nextLong(2_000_000));
			Instant end = middle.plusSeconds(this.random.nextLong(2_000_000));
			Duration parts = this.calendar.timeLeft(start, middle, clock)
				.plus(this.calendar.timeLeft(middle, end, clock));
			assertThat(this.calendar.timeLeft(start, end, clock)).isEqualTo(parts);
			assertThat(this.calendar.timeLeft(end, start, clock)).isEqualTo(parts.negated());
		});
	}

	@Test
	void whatIsDueInWorkingTimeIsDueWhileSomebodyWorks() {
		always((start, clock) -> {
			Instant due = this.calendar.due(start, allowance(), WORKING);
			assertThat(this.calendar.timeLeft(due.minusNanos(1), due, WORKING)).isEqualTo(Duration.ofNanos(1));
		});
	}

	private void always(BiConsumer<Instant, ClockKind> law) {
		Instant first = riyadh("2025-01-01T00:00");
		for (int i = 0; i < 2000; i++) {
			Instant start = first.plusSeconds(this.random.nextLong(FOUR_YEARS));
			// Every fifth stands on a half hour, so that openings and closings are met.
			Instant chosen = (i % 5 == 0) ? start.minusSeconds(start.getEpochSecond() % 1800) : start;
			for (ClockKind clock : ClockKind.values()) {
				law.accept(chosen, clock);
			}
		}
	}

	private String allowance() {
		return ALLOWANCES[this.random.nextInt(ALLOWANCES.length)];
	}

}
