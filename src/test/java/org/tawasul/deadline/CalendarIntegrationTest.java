package org.tawasul.deadline;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.deadline.CalendarFixture.riyadh;

@TawasulTest
class CalendarIntegrationTest {

	@Autowired
	private WorkingCalendar calendar;

	@Test
	void theCalendarComesWithTheMinistrysDefaults() {
		assertThat(riyadh(this.calendar.due(riyadh("2027-03-07T12:30"), "P1D", ClockKind.WORKING)))
			.isEqualTo("2027-03-14T11:00");
	}

}
