package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.FaultyTableService;
import org.tawasul.desk.FaultyTableService.FaultyTable;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewService;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewMoment;
import org.tawasul.quality.ReviewState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The care centre reviews answers before their reporters are told, or afterwards, by the
 * table of samples.
 */
@TawasulTest
class AnswerReviewTest {

	private static final String SECOND = "أعدنا فحص المدرسة مع المقاول، وأُصلح التكييف في فصولها كلها.";

	private static final String WORDS = "لم يُجب عما ذُكر من عطل التكييف.";

	private static final String OVERDUE = "BoundaryEvent_ReviewOverdue";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private AnswerReviewService reviews;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private FormService forms;

	@Autowired
	private FaultyTableService faulty;

	@Autowired
	private JdbcClient jdbc;

	private String table;

	@AfterEach
	void theReleasedTableCountsAgain() {
		if (this.table != null) {
			this.repository.deleteDeployment(this.table, true);
			this.table = null;
		}
		this.jdbc.sql("delete from app.table_fault where decision_key = 'QualitySample'").update();
	}

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
	void aCaseIsLinkedWhileItsAnswerIsReviewedAndComesBackToItsUnit() {
		reviewEverythingBefore();
		CaseNumber main = complaint();
		CaseNumber linked = complaint();
		this.scenario.handle(linked, "edu01sch.coordinator1");
		this.scenario.resolve(linked, "edu01sch.coordinator1");
		this.scenario.at(linked).isWaitingAt("Task_ReviewAnswer");
		this.scenario.handle(main, "edu01sch.coordinator1");
		this.links.link(linked, main, "care", true);
		this.scenario.at(linked).isWaitingAt("EventGateway_MainCase");
		assertThat(newest(linked).state()).isEqualTo(ReviewState.CANCELLED);
		this.links.undo(linked, "عن أمر آخر", "care");
		this.scenario.at(linked).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(linked)).isEqualTo("EDU-01-SCH.coordinators");
	}

	@Test
	void whatIsUrgentNeverWaitsWhateverTheTableSays() {
		reviewEverythingBefore();
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		this.scenario.resolve(number, "coordinator");
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(newest(number).moment()).isEqualTo(ReviewMoment.AFTER);
		assertThat(newest(number).state()).isEqualTo(ReviewState.OPEN);
	}

	@Test
	void anAnswerThatIsPromisedAlreadyNeverWaits() {
		CaseNumber number = objected();
		this.scenario.turnClockTo(this.scenario.file(number).getPromisedAt().minusSeconds(60));
		resolve(number);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(newest(number).moment()).isEqualTo(ReviewMoment.AFTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "two rules match", "a word that nobody knows", "a time that is none" })
	void aTableThatFailsHoldsNoAnswerAndAdministratorsAreWarned(String fault) {
		publish(fault.equals("two rules match") ? 2 : 1, fault.contains("word") ? "SOON" : "BEFORE",
				fault.contains("time") ? "soon" : "PT4H");
		CaseNumber number = objected();
		resolve(number);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.reviews.ofCase(number)).isEmpty();
		assertThat(this.faulty.find()).extracting(FaultyTable::key).contains("QualitySample");
		theReleasedTableCountsAgain();
		inReview();
		assertThat(this.faulty.find()).extracting(FaultyTable::key).doesNotContain("QualitySample");
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

	/** A complaint about a school that was objected to is with the head of its unit. */
	private CaseNumber objected() {
		CaseNumber number = complaint();
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.scenario.resolve(number, "edu01sch.coordinator1");
		this.cases.object(number, "لم يُذكر التكييف");
		this.scenario.complete(number, "edu01sch.head", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		assertThat(this.scenario.file(number).getImportance()).isEqualTo(Importance.NORMAL);
		return number;
	}

	private void promise(CaseNumber number, Instant until) {
		this.jdbc.sql("update app.case_file set promised_at = ? where number = ?")
			.params(until.atOffset(ZoneOffset.UTC), number.value())
			.update();
	}

	private CaseNumber inReview() {
		CaseNumber number = objected();
		resolve(number);
		this.scenario.at(number).isWaitingAt("Task_ReviewAnswer");
		return number;
	}

	private CaseNumber complaint() {
		return this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
	}

	private void resolve(CaseNumber number) {
		this.scenario.complete(number, "edu01sch.head", Map.of("outcome", "RESOLVED", "resolution", SECOND));
	}

	private void review(CaseNumber number, String verdict, String words) {
		this.scenario.complete(number, "care", answers(verdict, words));
	}

	private static Map<String, Object> answers(String verdict, String words) {
		Map<String, Object> answers = new HashMap<>(Map.of("scoreComplete", "2", "scoreClear", "3", "scorePolite", "4",
				"scoreInTime", "5", "verdict", verdict));
		if (words != null) {
			answers.put("reviewWords", words);
		}
		return answers;
	}

	private AnswerReview newest(CaseNumber number) {
		return this.reviews.ofCase(number).get(0);
	}

	private void reviewEverythingBefore() {
		publish(1, "BEFORE", "PT4H");
	}

	/** Rules that match everything. */
	private void publish(int rules, String review, String time) {
		String rule = """
				<rule id="Rule_%1$d"><inputEntry id="When_%1$d"><text></text></inputEntry>
				<outputEntry id="Then_%1$d"><text>"%2$s"</text></outputEntry>
				<outputEntry id="Within_%1$d"><text>"%3$s"</text></outputEntry></rule>
				""";
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < rules; i++) {
			all.append(rule.formatted(i, review, time));
		}
		this.table = this.repository.createDeployment()
			.addString("QualitySample.dmn",
					"""
							<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
							 xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_Sample" name="عينة" namespace="n">
							<decision id="QualitySample" name="عينة" camunda:versionTag="9" camunda:historyTimeToLive="P30D">
							<decisionTable id="Table" hitPolicy="UNIQUE">
							<input id="In"><inputExpression id="Asked" typeRef="string"><text>type</text></inputExpression></input>
							<output id="Out" name="review" typeRef="string" /><output id="Time" name="reviewTime" typeRef="string" />
							%s</decisionTable></decision></definitions>
							"""
						.formatted(all))
			.deploy()
			.getId();
	}

}
