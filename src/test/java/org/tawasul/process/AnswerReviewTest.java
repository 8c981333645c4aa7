package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewMoment;
import org.tawasul.quality.ReviewState;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The care centre reviews answers before their reporters are told, or afterwards, by the
 * table of samples.
 */
@TawasulTest
class AnswerReviewTest extends ReviewedComplaint {

	private static final String WORDS = "لم يُجب عما ذُكر من عطل التكييف.";

	private static final String OVERDUE = "BoundaryEvent_ReviewOverdue";

	@Autowired
	private CaseConsistencyCheck agreement;

	@Autowired
	private FormService forms;

	@Test
	void anAnswerThatPassesIsToldToItsReporterOnceAndNobodyBefore() {
		CaseNumber number = inReview();
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("in_progress");
		assertThat(this.scenario.handlers(number)).isEqualTo("care");
		assertThat(this.scenario.messages(number)).filteredOn("resolved:reporter"::equals).hasSize(1);
		assertThat(this.scenario.messages(number)).contains("answer_to_review:care");
		assertThat(this.forms.getTaskFormVariables(this.scenario.task(number).getId()).get("caseResolutionDraft"))
			.isEqualTo(SECOND);
		assertThat(this.agreement.findInconsistencies(List.of(number))).isEmpty();

		review(number, "PASS", null);

		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.file(number).getResolution()).isEqualTo(SECOND);
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SCH.head");
		assertThat(this.scenario.messages(number)).filteredOn("resolved:reporter"::equals).hasSize(2);
		assertThat(newest(number)).satisfies((review) -> {
			assertThat(review.state()).isEqualTo(ReviewState.SCORED);
			assertThat(review.moment()).isEqualTo(ReviewMoment.BEFORE);
			assertThat(review.answer()).isEqualTo(SECOND);
			assertThat(review.reviewedBy()).isEqualTo("care");
			assertThat(review.scores()).containsEntry(ReviewCriterion.POLITE, 4).hasSize(4);
		});
		assertThat(this.scenario.timeline(number)).containsSubsequence("reviewed", "reviewed", "resolved");
		assertThat(this.jdbc.sql("select unit from app.timeline_entry where case_number = ? and event = 'REVIEWED'")
			.param(number.value())
			.query(String.class)
			.list()).hasSize(2).containsOnlyNulls();
		assertThat(this.scenario.file(number).getOpenedAt()).isNotNull();
		assertThat(this.agreement.findInconsistencies(List.of(number))).isEmpty();
		this.cases.object(number, "ما زال معطلًا");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01.head");
	}

	@Test
	void anAnswerIsSentBackOnceWithWhatWasLeftOfTheTimeAndWithTheWordsOfTheReview() {
		CaseNumber number = objected();
		Instant due = this.scenario.due(number);
		Instant promised = due.plus(Duration.ofDays(30));
		promise(number, promised);
		resolve(number);
		assertThat(this.scenario.due(number)).isBeforeOrEqualTo(promised).isBefore(due);
		assertThatThrownBy(() -> review(number, "SEND_BACK", null)).hasStackTraceContaining("form.required");

		review(number, "SEND_BACK", WORDS);

		this.scenario.at(number).isWaitingAt("Task_ResolveCase");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SCH.head");
		assertThat(Duration.between(due, this.scenario.due(number)).abs()).isLessThan(Duration.ofMinutes(5));
		assertThat(this.scenario.file(number).getPromisedAt()).isEqualTo(promised);
		assertThat(this.scenario.file(number).getOpenedAt()).isNull();
		assertThat(this.scenario.messages(number)).contains("answer_sent_back:edu01sch.head")
			.filteredOn("resolved:reporter"::equals)
			.hasSize(1);
		Map<String, Object> facts = this.forms.getTaskFormVariables(this.scenario.task(number).getId());
		assertThat(facts.get("caseSentBack")).isEqualTo(WORDS);
		assertThat(facts.get("caseResolutionDraft")).isEqualTo(SECOND);
		assertThat(this.agreement.findInconsistencies(List.of(number))).isEmpty();

		resolve(number);

		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.reviews.ofCase(number)).filteredOn((review) -> review.moment() == ReviewMoment.BEFORE)
			.extracting(AnswerReview::state)
			.containsExactly(ReviewState.SENT_BACK);
		this.cases.accept(number);
		assertThat(this.scenario.isOver(number)).isTrue();
	}

	@Test
	void whoeverHasAnAnswerSentBackAndDoesNothingIsEscalatedAsEver() {
		CaseNumber number = inReview();
		review(number, "SEND_BACK", WORDS);
		this.scenario.advanceToTimer(number, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01.head");
		assertThat(this.scenario.file(number).getResolutionDraft()).isEmpty();
		Map<String, Object> facts = this.forms.getTaskFormVariables(this.scenario.task(number).getId());
		assertThat(facts).doesNotContainKey("caseSentBack")
			.containsEntry("caseSentBackByOthers", WORDS)
			.containsEntry("caseSentBackAnswer", SECOND);
	}

	@Test
	void anAnswerThatWaitsUntilItsPromisedDateIsToldBeforeIt() {
		CaseNumber number = objected();
		Instant promised = this.scenario.file(number).getPromisedAt();
		this.scenario.turnClockTo(promised.minus(Duration.ofMinutes(50)));
		resolve(number);
		this.scenario.at(number).isWaitingAt("Task_ReviewAnswer");
		assertThat(newest(number).dueAt()).isEqualTo(promised.minus(Duration.ofMinutes(15)));
		this.scenario.advanceToTimer(number, OVERDUE);
		assertThat(newest(number).state()).isEqualTo(ReviewState.MISSED);
		assertThat(this.scenario.file(number).getResolvedAt()).isBeforeOrEqualTo(promised);
	}

	@Test
	void anAnswerIsNotSentBackWhenTooLittleTimeIsLeftUntilThePromisedDate() {
		CaseNumber number = objected();
		Instant promised = this.scenario.file(number).getPromisedAt();
		this.scenario.turnClockTo(promised.minus(Duration.ofMinutes(50)));
		resolve(number);
		assertThatThrownBy(() -> review(number, "SEND_BACK", WORDS)).hasStackTraceContaining("review.no-time");
		this.scenario.at(number).isWaitingAt("Task_ReviewAnswer");
		assertThat(newest(number).state()).isEqualTo(ReviewState.OPEN);
		review(number, "PASS", null);
		assertThat(newest(number).state()).isEqualTo(ReviewState.SCORED);
		assertThat(this.scenario.file(number).getResolvedAt()).isBefore(promised);
	}

	@Test
	void whoeverWritesAnAnswerAnewIsDueByThePromisedDate() {
		CaseNumber number = objected();
		Instant promised = this.scenario.due(number);
		promise(number, promised);
		resolve(number);
		this.scenario.turnClockTo(newest(number).dueAt().minusSeconds(60));
		review(number, "SEND_BACK", WORDS);
		assertThat(this.scenario.due(number)).isAfter(newest(number).dueAt()).isBeforeOrEqualTo(promised);
		assertThat(this.agreement.findInconsistencies(List.of(number))).isEmpty();
	}

	@Test
	void anAnswerThatNobodyReviewsInTimeGoesOutByItselfBeforeThePromisedDate() {
		CaseNumber number = inReview();
		assertThat(this.scenario.timer(number, OVERDUE).getDuedate().toInstant())
			.isBeforeOrEqualTo(this.scenario.file(number).getPromisedAt());
		this.scenario.advanceToTimer(number, OVERDUE);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.scenario.file(number).getResolution()).isEqualTo(SECOND);
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SCH.head");
		assertThat(newest(number).state()).isEqualTo(ReviewState.MISSED);
		assertThat(newest(number).scores()).isEmpty();
	}

	@Test
	void aCaseIsWithdrawnWhileItsAnswerIsReviewed() {
		CaseNumber number = inReview();
		this.cases.withdraw(number, "حُلّت المشكلة");
		assertThat(this.scenario.isOver(number)).isTrue();
		assertThat(this.agreement.countEngineRows(number)).isZero();
		assertThat(newest(number).state()).isEqualTo(ReviewState.CANCELLED);
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SCH.head");
	}

	@Test
	void whatAReporterAddsReachesThoseWhoReviewTheAnswerAndThoseWhoWroteIt() {
		CaseNumber number = inReview();
		this.cases.addInformation(number, "عاد العطل اليوم");
		this.scenario.at(number).isWaitingAt("Task_ReviewAnswer");
		assertThat(this.scenario.messages(number)).contains("information_added:care",
				"information_added:edu01sch.head");
		review(number, "PASS", null);
		assertThat(this.scenario.file(number).getOpenedAt()).isNull();
	}

	@Test
	void anAnswerThatIsPromisedAlreadyNeverWaits() {
		CaseNumber number = objected();
		this.scenario.turnClockTo(this.scenario.file(number).getPromisedAt().minusSeconds(60));
		resolve(number);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(newest(number).moment()).isEqualTo(ReviewMoment.AFTER);
	}

	@Test
	void anAnswerThatIsHeldUpIsReviewedInItsTaskAloneAndOnce() {
		CaseNumber number = inReview();
		long id = newest(number).id();
		var verdict = new AnswerVerdict(
				Stream.of(ReviewCriterion.values()).collect(Collectors.toMap(Function.identity(), (criterion) -> 1)),
				null, false);
		assertThatThrownBy(() -> this.reviews.score(id, verdict, "care2"))
			.isInstanceOf(CaseActionNotAllowedException.class);
		assertThat(newest(number).state()).isEqualTo(ReviewState.OPEN);
		review(number, "PASS", null);
		assertThatThrownBy(() -> this.reviews.score(id, verdict, "care2"))
			.isInstanceOf(CaseActionNotAllowedException.class);
		assertThat(newest(number).reviewedBy()).isEqualTo("care");
		assertThat(newest(number).scores()).containsEntry(ReviewCriterion.POLITE, 4);
	}

}
