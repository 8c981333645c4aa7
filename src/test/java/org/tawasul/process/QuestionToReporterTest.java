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
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	private CaseNumber number;

	@BeforeEach
	void aFireIsBeingResolved() {
		this.life.turnClockTo(MONDAY);
		this.number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.complete(this.number, "coordinator",
				java.util.Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
	}

	@Test
	void theClockStandsStillUntilTheReporterAnswers() {
		this.life.turnClockTo(MONDAY.plus(Duration.ofHours(1)));
		this.life.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.life.at(this.number).isWaitingAt("EventGateway_ReporterAnswer");
		assertThat(this.life.file(this.number).getStatus()).isEqualTo("awaiting_reporter");
		assertThat(this.life.due(this.number)).isNull();
		this.life.turnClockTo(MONDAY.plus(Duration.ofDays(2)));
		this.cases.addInformation(this.number, "في الطابق الثاني");
		this.life.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.life.file(this.number).getStatus()).isEqualTo("in_progress");
		assertThat(this.life.due(this.number)).isEqualTo(MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(3)));
		assertThat(this.life.timeline(this.number)).containsSubsequence("question_asked", "information_added");
		assertThat(this.life.messages(this.number)).contains("question:reporter");
	}

	@Test
	void withoutAnAnswerTheHandlersGoOnAfterFiveDays() {
		this.life.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		assertThat(this.life.timer(this.number, "CatchEvent_AnswerOverdue").getDuedate().toInstant())
			.isEqualTo(MONDAY.plus(Duration.ofDays(5)));
		this.life.advanceToTimer(this.number, "CatchEvent_AnswerOverdue");
		this.life.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.life.due(this.number))
			.isEqualTo(MONDAY.plus(Duration.ofDays(5)).plusSeconds(1).plus(Duration.ofHours(4)));
		assertThat(this.life.timeline(this.number)).doesNotContain("information_added");
	}

	@Test
	void whoAsksAtTheLastMinuteStillHasATenthOfTheTimeAfterTheAnswer() {
		Instant late = MONDAY.plus(Duration.ofHours(4)).minusSeconds(60);
		this.life.turnClockTo(late);
		this.life.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		assertThat(this.life.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
		this.life.ask(this.number, "coordinator", "وما اسم المدرسة؟");
		this.cases.addInformation(this.number, "الابتدائية الخامسة");
		assertThat(this.life.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
	}

	@Test
	void aSecondQuestionAtTheLastMinuteLeavesATenthOfTheWholeTimeToo() {
		this.life.turnClockTo(MONDAY.plus(Duration.ofHours(3)));
		this.life.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		Instant late = MONDAY.plus(Duration.ofHours(4)).minusSeconds(60);
		this.life.turnClockTo(late);
		this.life.ask(this.number, "coordinator", "وما اسم المدرسة؟");
		this.cases.addInformation(this.number, "الابتدائية الخامسة");
		assertThat(this.life.due(this.number)).isEqualTo(late.plus(Duration.ofMinutes(24)));
	}

	@Test
	void aThirdQuestionOnTheSameRungIsRefusedAndTheTaskStays() {
		for (int question = 1; question <= 2; question++) {
			this.life.ask(this.number, "coordinator", "السؤال رقم " + question);
			this.cases.addInformation(this.number, "الجواب رقم " + question);
		}
		assertThatThrownBy(() -> this.life.ask(this.number, "coordinator", "سؤال ثالث")).hasMessageContaining("2");
		this.life.at(this.number).isWaitingAt("Task_ResolveCase");
		assertThat(this.life.timeline(this.number)).filteredOn("question_asked"::equals).hasSize(2);
		this.life.escalate(this.number, "coordinator");
		this.life.handle(this.number, "head");
		this.life.ask(this.number, "head", "يسأل المدير سؤاله الأول");
		this.life.at(this.number).isWaitingAt("EventGateway_ReporterAnswer");
	}

	@Test
	void aQuestionDoesNotRemindTwice() {
		this.life.advanceToTimer(this.number, "BoundaryEvent_ResolutionReminder");
		this.life.ask(this.number, "coordinator", "في أي طابق يقع المختبر؟");
		this.cases.addInformation(this.number, "في الطابق الثاني");
		this.life.advanceToTimer(this.number, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.life.timeline(this.number)).filteredOn("reminded"::equals).hasSize(1);
	}

}
