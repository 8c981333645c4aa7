package org.tawasul.process;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases that are not very important have working time: across a weekend, a pause and Eid.
 * Moments are given in UTC, three hours behind Riyadh.
 */
@TawasulTest
class WorkingTimeTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Test
	void anImportantCaseOfThursdayAfternoonIsDueOnSunday() {
		at("2026-11-26T11:00:00Z");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		assertDue(number, "2026-11-29T08:00:00Z");
		assertThat(this.scenario.timer(number, "BoundaryEvent_AssessmentReminder").getDuedate())
			.isEqualTo("2026-11-29T07:00:00Z");
	}

	@Test
	void aVeryImportantCaseOfThursdayNightIsDueTheSameNight() {
		at("2026-11-26T20:00:00Z");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertDue(number, "2026-11-26T20:30:00Z");
	}

	@Test
	void aQuestionAnsweredAfterTheWeekendLeavesWhatWasLeft() {
		at("2026-11-23T06:00:00Z");
		CaseNumber number = beingResolved();
		assertDue(number, "2026-11-26T06:00:00Z");
		at("2026-11-25T06:00:00Z");
		this.scenario.ask(number, "edu01bld.coordinator1", "في أي طابق؟");
		at("2026-11-29T06:00:00Z");
		this.cases.addInformation(number, "في الطابق الثاني");
		assertDue(number, "2026-11-30T06:00:00Z");
	}

	@Test
	void aQuestionAskedWithTheLastMinuteLeavesATenth() {
		at("2026-11-23T06:00:00Z");
		CaseNumber number = beingResolved();
		at("2026-11-26T05:59:00Z");
		this.scenario.ask(number, "edu01bld.coordinator1", "في أي طابق؟");
		at("2026-11-29T04:30:00Z");
		this.cases.addInformation(number, "في الطابق الثاني");
		// A tenth of three days of seven hours, from the opening of Sunday.
		assertDue(number, "2026-11-29T06:36:00Z");
	}

	@Test
	void eidDoesNotCount() {
		at("2027-03-07T11:00:00Z");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		assertDue(number, "2027-03-14T07:30:00Z");
	}

	@Test
	void aQuestionAnsweredInEidGoesOnAfterIt() {
		at("2027-03-04T07:00:00Z");
		CaseNumber number = beingResolved();
		assertDue(number, "2027-03-14T11:30:00Z");
		at("2027-03-07T12:00:00Z");
		this.scenario.ask(number, "edu01bld.coordinator1", "في أي طابق؟");
		at("2027-03-10T09:00:00Z");
		this.cases.addInformation(number, "في الطابق الثاني");
		assertDue(number, "2027-03-14T11:30:00Z");
	}

	private void at(String moment) {
		this.scenario.turnClockTo(Instant.parse(moment));
	}

	/** A normal incident: three working days. */
	private CaseNumber beingResolved() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
		this.scenario.complete(number, "edu01bld.coordinator1", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		return number;
	}

	private void assertDue(CaseNumber number, String moment) {
		assertThat(this.scenario.due(number)).isEqualTo(Instant.parse(moment));
		assertThat(this.scenario.task(number).getDueDate()).isEqualTo(moment);
	}

}
