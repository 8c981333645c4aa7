package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Handlers ask the reporter, and time with the reporter does not count.
 */
@TawasulTest
class QuestionToReporterTest {

	/** A Monday, 09:00 in Riyadh. */
	private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	private CaseNumber number;

	@BeforeEach
	void aFireIsBeingResolved() {
		this.scenario.turnClockTo(MONDAY);
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(this.number, "coordinator",
				java.util.Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
	}

	@Test
	void theClockStandsStillUntilTheReporterAnswers() {
		this.scenario.turnClockTo(MONDAY.plus(Duration.ofHours(1)));
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.scenario.at(this.number).isWaitingAt("EventGateway_ReporterAnswer");
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("awaiting_reporter");
		assertThat(this.scenario.due(this.number)).isNull();
		this.scenario.turnClockTo(MONDAY.plus(Duration.ofDays(2)));
		this.cases.addInformation(this.number, "في الطابق الثاني");
		this.scenario.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("in_progress");
		assertThat(this.scenario.due(this.number)).isEqualTo(MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(3)));
		assertThat(this.scenario.timeline(this.number)).containsSubsequence("question_asked", "information_added");
		assertThat(this.scenario.messages(this.number)).contains("question:reporter");
	}

	@Test
	void thePromisedDateWaitsAsLongAsTheReporterIsWaitedFor() {
		Instant promised = this.scenario.file(this.number).getPromisedAt();
		this.scenario.turnClockTo(MONDAY.plus(Duration.ofMinutes(10)));
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		assertThat(this.scenario.file(this.number).getPromisedAt()).isEqualTo(promised);
		this.scenario.turnClockBy(Duration.ofDays(2));
		this.cases.addInformation(this.number, "في الطابق الثاني");
		assertThat(this.scenario.file(this.number).getPromisedAt()).isEqualTo(promised.plus(Duration.ofDays(2)));
		this.scenario.ask(this.number, "coordinator", "وما اسم المدرسة؟");
		this.scenario.advanceToTimer(this.number, "CatchEvent_AnswerOverdue");
		assertThat(this.scenario.file(this.number).getPromisedAt())
			.isEqualTo(promised.plus(Duration.ofDays(7)).plusSeconds(1));
	}

	@Test
	void aQuestionAtTheLastMinuteDoesNotPromiseLessThanTheHandlersHave() {
		this.scenario.turnClockTo(this.scenario.due(this.number).minusSeconds(60));
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		assertThat(this.scenario.file(this.number).getPromisedAt()).isAfterOrEqualTo(this.scenario.due(this.number));
	}

	@Test
	void withoutAnAnswerTheHandlersGoOnAfterFiveDays() {
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		assertThat(this.scenario.timer(this.number, "CatchEvent_AnswerOverdue").getDuedate().toInstant())
			.isEqualTo(MONDAY.plus(Duration.ofDays(5)));
		this.scenario.advanceToTimer(this.number, "CatchEvent_AnswerOverdue");
		this.scenario.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.scenario.due(this.number))
			.isEqualTo(MONDAY.plus(Duration.ofDays(5)).plusSeconds(1).plus(Duration.ofHours(4)));
		assertThat(this.scenario.timeline(this.number)).doesNotContain("information_added");
	}

	@Test
	void whoAsksAtTheLastMinuteStillHasATenthOfTheTimeAfterTheAnswer() {
		Instant late = MONDAY.plus(Duration.ofHours(4)).minusSeconds(60);
		this.scenario.turnClockTo(late);
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		assertThat(this.scenario.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
		this.scenario.ask(this.number, "coordinator", "وما اسم المدرسة؟");
		this.cases.addInformation(this.number, "الابتدائية الخامسة");
		assertThat(this.scenario.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
	}

	@Test
	void aSecondQuestionAtTheLastMinuteLeavesATenthOfTheWholeTimeToo() {
		this.scenario.turnClockTo(MONDAY.plus(Duration.ofHours(3)));
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		Instant late = MONDAY.plus(Duration.ofHours(4)).minusSeconds(60);
		this.scenario.turnClockTo(late);
		this.scenario.ask(this.number, "coordinator", "وما اسم المدرسة؟");
		this.cases.addInformation(this.number, "الابتدائية الخامسة");
		assertThat(this.scenario.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
	}

	@Test
	void aThirdQuestionAtTheSameLevelIsRefusedAndTheTaskStays() {
		for (int question = 1; question <= 2; question++) {
			this.scenario.ask(this.number, "coordinator", "السؤال رقم " + question);
			this.cases.addInformation(this.number, "الجواب رقم " + question);
		}
		assertThatThrownBy(() -> this.scenario.ask(this.number, "coordinator", "سؤال ثالث")).hasMessageContaining("2");
		this.scenario.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.scenario.timeline(this.number)).filteredOn("question_asked"::equals).hasSize(2);
		this.scenario.escalate(this.number, "coordinator");
		this.scenario.handle(this.number, "head");
		this.scenario.ask(this.number, "head", "يسأل المدير سؤاله الأول");
		this.scenario.at(this.number).isWaitingAt("EventGateway_ReporterAnswer");
	}

	@Test
	void aQuestionDoesNotRemindTwice() {
		this.scenario.advanceToTimer(this.number, "BoundaryEvent_ResolutionReminder");
		this.scenario.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		this.scenario.advanceToTimer(this.number, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.scenario.timeline(this.number)).filteredOn("reminded"::equals).hasSize(1);
	}

}
