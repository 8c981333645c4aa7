package org.tawasul.deadline;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tawasul.deadline.CalendarFixture.riyadh;
import static org.tawasul.deadline.ClockKind.ROUND_THE_CLOCK;
import static org.tawasul.deadline.ClockKind.WORKING;

/** Examples in Riyadh's time. 2026-11-22 is a Sunday, 1 Ramadan 1448 is 2027-02-08. */
class WorkingCalendarTest {

	private final WorkingCalendar calendar = CalendarFixture.with();

	@ParameterizedTest(name = "{0} + {1} = {2}: {3}")
	@CsvSource(textBlock = """
			2026-11-22T10:00, P1D,    2026-11-23T10:00, the same share of the next day
			2026-11-22T10:00, P3D,    2026-11-25T10:00, three days within a week
			2026-11-22T10:00, PT4H,   2026-11-22T14:00, hours within the day
			2026-11-22T13:00, PT4H,   2026-11-23T10:00, hours over the night
			2026-11-22T10:00, P1DT2H, 2026-11-23T12:00, days and then hours
			2026-11-22T13:00, P1DT4H, 2026-11-24T10:00, days and then hours over the night
			2026-11-26T13:00, P1D,    2026-11-29T13:00, Thursday to Sunday
			2026-11-26T13:00, PT2H,   2026-11-29T08:00, hours over the weekend
			2026-11-27T03:00, PT2H,   2026-11-29T09:30, from Friday: counts from Sunday's opening
			2026-11-28T23:59, P1D,    2026-11-29T14:30, from Saturday: the whole of Sunday
			2026-11-23T00:00, PT4H,   2026-11-23T11:30, midnight belongs to the day that begins
			2026-11-22T23:59, PT4H,   2026-11-23T11:30, a minute before midnight is as good
			2026-11-23T07:29, P1D,    2026-11-23T14:30, before the opening
			2026-11-23T07:30, P1D,    2026-11-23T14:30, a whole day ends at its closing
			2026-11-23T07:30, PT7H,   2026-11-23T14:30, as do its seven hours
			2026-11-23T14:30, P1D,    2026-11-24T14:30, from the closing
			2026-11-23T14:30, PT1M,   2026-11-24T07:31, the first minute of the next day
			2026-11-26T14:30, P1D,    2026-11-29T14:30, from Thursday's closing
			2026-11-22T07:30, P5D,    2026-11-26T14:30, a week of work
			2026-11-22T07:30, P10D,   2026-12-03T14:30, two weeks of work
			2026-09-22T10:00, P1D,    2026-09-24T10:00, over National Day
			2026-09-23T10:00, PT1H,   2026-09-24T08:30, reported on National Day
			2028-09-21T10:00, P1D,    2028-09-25T10:00, National Day on a Saturday is kept on Sunday
			2022-09-21T10:00, P1D,    2022-09-25T10:00, National Day on a Friday is kept on Thursday
			2025-02-20T10:00, P1D,    2025-02-24T10:00, Founding Day on a Saturday is kept on Sunday
			2027-02-07T11:00, P1D,    2027-02-08T12:30, half a day into Ramadan
			2027-02-07T10:00, P1D,    2027-02-08T11:47:08.571, the same share of a shorter day
			2027-02-07T13:00, PT4H,   2027-02-08T12:30, hours into Ramadan
			2027-02-08T07:30, PT1H,   2027-02-08T11:00, in Ramadan work begins at ten
			2027-02-08T15:00, PT5H,   2027-02-09T15:00, a whole day of Ramadan
			2027-02-21T11:00, P1D,    2027-02-23T11:00, over Founding Day in Ramadan
			2027-03-07T12:30, P1D,    2027-03-14T11:00, over Eid al-Fitr and out of Ramadan
			2027-03-07T12:30, PT4H,   2027-03-14T09:00, hours over Eid al-Fitr
			2027-03-10T12:00, P1D,    2027-03-14T14:30, reported on Eid al-Fitr
			2027-05-13T13:30, P1D,    2027-05-20T13:30, over Eid al-Adha
			2026-12-31T13:30, P1D,    2027-01-03T13:30, over the end of the year""")
	void workingTimeCountsWorkingHoursAlone(String start, String allowance, String due, String why) {
		assertThat(riyadh(this.calendar.due(riyadh(start), allowance, WORKING))).as(why).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-26T23:30, PT30M, 2026-11-27T00:00", "2027-03-09T03:00, PT4H, 2027-03-09T07:00",
			"2026-11-26T13:00, P3D, 2026-11-29T13:00", "2026-11-26T13:00, P1DT2H, 2026-11-27T15:00" })
	void roundTheClockKnowsNoNightAndNoEid(String start, String allowance, String due) {
		assertThat(riyadh(this.calendar.due(riyadh(start), allowance, ROUND_THE_CLOCK))).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22T10:00, P1D, 75, 2026-11-23T08:15", "2026-11-22T10:00, PT4H, 50, 2026-11-22T12:00",
			"2026-11-26T13:00, PT3H, 50, 2026-11-26T14:30", "2026-11-28T10:00, P1D, 0, 2026-11-28T10:00",
			"2026-11-22T10:00, P3D, 100, 2026-11-25T10:00" })
	void theReminderComesWhenItsShareOfTheTimeIsUsed(String start, String allowance, int percent, String moment) {
		Instant due = this.calendar.due(riyadh(start), allowance, WORKING);
		assertThat(riyadh(this.calendar.share(riyadh(start), due, percent, WORKING))).isEqualTo(moment);
	}

	@Test
	void theReminderOfAnUrgentCaseComesAtHalfTimeByNight() {
		assertThat(this.calendar.share(riyadh("2026-11-26T23:00"), riyadh("2026-11-27T03:00"), 50, ROUND_THE_CLOCK))
			.isEqualTo(riyadh("2026-11-27T01:00"));
	}

	@Test
	void timeWithTheReporterDoesNotCount() {
		Instant due = this.calendar.due(riyadh("2026-11-22T10:00"), "P3D", WORKING);
		Duration left = this.calendar.timeLeft(riyadh("2026-11-23T12:00"), due, WORKING);
		assertThat(left).isEqualTo(Duration.ofHours(12));
		assertThat(riyadh(this.calendar.after(riyadh("2026-11-27T18:00"), left, WORKING)))
			.isEqualTo("2026-11-30T12:30");
	}

	@Test
	void nightsAndWeekendsLeaveWhatIsLeftAlone() {
		Instant due = riyadh("2026-11-30T10:00");
		for (String now : new String[] { "2026-11-26T14:30", "2026-11-27T00:00", "2026-11-28T23:59",
				"2026-11-29T07:30" }) {
			assertThat(this.calendar.timeLeft(riyadh(now), due, WORKING)).as(now).isEqualTo(Duration.parse("PT9H30M"));
		}
	}

	@Test
	void whatIsPastDueIsNegativeAndHasNoTimeLeft() {
		Instant now = riyadh("2026-11-29T08:00");
		Duration left = this.calendar.timeLeft(now, riyadh("2026-11-26T14:00"), WORKING);
		assertThat(left).isEqualTo(Duration.ofHours(-1));
		assertThat(this.calendar.after(now, left, WORKING)).isEqualTo(now);
		assertThat(this.calendar.share(now, riyadh("2026-11-26T14:00"), 75, WORKING)).isEqualTo(now);
	}

	@Test
	void aDateInAnotherAgeEndsTheCountingAfterTenYears() {
		Instant now = riyadh("2026-11-22T10:00");
		assertThat(this.calendar.timeLeft(now, Instant.parse("9999-01-01T00:00:00Z"), WORKING))
			.isBetween(Duration.ofHours(16_000), Duration.ofHours(18_000));
		assertThat(this.calendar.timeLeft(now, Instant.parse("2000-01-01T00:00:00Z"), WORKING))
			.isBetween(Duration.ofHours(-18_000 * 3), Duration.ZERO);
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.after(now, Duration.ofDays(4000), WORKING));
	}

	@Test
	void announcedDaysCloseAndOpenTheMinistry() {
		WorkingCalendar announced = CalendarFixture.with("closed", "2026-11-23, 2026-11-25/2026-11-26", "open",
				"2027-03-08");
		assertThat(riyadh(announced.due(riyadh("2026-11-22T10:00"), "P1D", WORKING))).isEqualTo("2026-11-24T10:00");
		assertThat(riyadh(announced.due(riyadh("2026-11-22T10:00"), "P2D", WORKING))).isEqualTo("2026-11-29T10:00");
		assertThat(riyadh(announced.due(riyadh("2027-03-07T12:30"), "P1D", WORKING))).isEqualTo("2027-03-08T12:30");
	}

	@Test
	void hoursAndDaysAreSettings() {
		WorkingCalendar other = CalendarFixture.with("hours", "08:00-16:00", "workdays", "saturday,sunday",
				"ramadan-hours", "09:00 - 13:00", "hijri-holidays", "12-29/01-01", "gregorian-holidays", "");
		assertThat(riyadh(other.due(riyadh("2026-11-22T15:00"), "PT2H", WORKING))).isEqualTo("2026-11-28T09:00");
		// 1 Muharram 1449 is Sunday, 2027-06-06
		assertThat(riyadh(other.due(riyadh("2027-06-05T09:00"), "PT2H", WORKING))).isEqualTo("2027-06-12T10:00");
	}

	@Test
	void aCalendarWithoutAnyWorkingDayIsAnErrorAndNoEndlessSearch() {
		WorkingCalendar closed = CalendarFixture.with("closed", "2026-01-01/2030-01-01");
		assertThatIllegalStateException().isThrownBy(() -> closed.due(riyadh("2026-11-22T10:00"), "P1D", WORKING))
			.withMessageContaining("tawasul.calendar");
	}

	@ParameterizedTest
	@CsvSource({ "hours,14:30-07:30", "hours,7-14", "hours,''", "workdays,''", "hijri-holidays,13-01/13-02",
			"hijri-holidays,12-09", "gregorian-holidays,31-12", "closed,2026-11-25/2026-11-24", "closed,tomorrow" })
	void aSettingThatMakesNoSenseStopsTheStart(String name, String value) {
		assertThat(catchThrowable(() -> CalendarFixture.with(name, value))).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-", "''", "P", "PT", "P0D", "PT0S", "-P1D", "P-1D", "PT-4H", "P1M", "P1Y", "P1W", "P1.5D",
					"PT1.5H", "1D", "P1DT", "3 days", "P367D", "PT9999H", "PT99999999S", "P99999999999D", "P٣D",
					"PT4H;drop" })
	void anAllowanceThatIsNoneIsRefused(String allowance) {
		for (ClockKind clock : ClockKind.values()) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.calendar.due(riyadh("2026-11-22T10:00"), allowance, clock));
		}
	}

	@ParameterizedTest
	@CsvSource({ "-1", "101" })
	void aShareBeyondTheWholeIsRefused(int percent) {
		Instant start = riyadh("2026-11-22T10:00");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.share(start, start.plusSeconds(60), percent, WORKING));
	}

}
