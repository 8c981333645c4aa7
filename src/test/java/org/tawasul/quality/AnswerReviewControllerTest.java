package org.tawasul.quality;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Reviews of answers on the desk of the care centre, and what others see of them. */
@TawasulTest
class AnswerReviewControllerTest {

	private static final String LIST = "/desk/quality/reviews";

	private static final String WORDS = "الجواب واضح، وينقصه موعد الإصلاح.";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AnswerReviewService reviews;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	private AnswerReviewFixture answers;

	@BeforeEach
	void answersToReview() {
		this.answers = new AnswerReviewFixture(this.scenario, this.cases, this.reviews, this.jdbc);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CARE_OFFICER")
	void nobodyElseReviews(Role role) throws Exception {
		for (String page : List.of(LIST, LIST + "/1", LIST + "/1/verdict")) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void anAnswerIsScoredAndItsHandlersReadTheWordsWithoutAName() throws Exception {
		AnswerReview review = this.answers.after(3);
		assertThat(waiting()).contains(review.id());
		open(page(review)).andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString(AnswerReviewFixture.ANSWER), containsString("رائحة غاز قوية"),
						containsString("حفظ المراجعة"), not(containsString("SEND_BACK")), not(containsString("??")))));
		send(review, "complete", "5", "clear", "4", "polite", "3", "in_time", "2", "words", WORDS, "verdict", "PASS")
			.andExpect(redirectedUrl(LIST))
			.andExpect(flash().attribute("outcome", "scored"));
		send(review, "complete", "5", "clear", "4", "polite", "3", "in_time", "2", "words", WORDS, "verdict", "PASS")
			.andExpect(redirectedUrl(LIST));
		scores(review, "PASS", "كلمات أخرى").andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString("لم يعد هذا الجواب ينتظر مراجعة"), containsString("كلمات أخرى"))));
		assertThat(waiting()).doesNotContain(review.id());
		assertThat(this.answers.of(review.number())).satisfies((scored) -> {
			assertThat(scored.state()).isEqualTo(ReviewState.SCORED);
			assertThat(scored.scores()).containsEntry(ReviewCriterion.IN_TIME, 2);
		});
		String page = this.pages
			.perform(get("/desk/cases/{n}", review.number())
				.with(user("edu01sch.coordinator1").roles(Role.COORDINATOR.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page)
			.contains("id=\"quality\"", WORDS, "5 من 5: ممتاز", "2 من 5: ضعيف",
					"قيّم مركز رعاية المستفيدين جودة الجواب")
			.doesNotContain("هند بنت صالح الحربي", "??");
		assertThat(this.pages.perform(get("/api/v1/cases/{n}", review.number()).header("X-Case-Secret",
				this.secrets.secretOf(review.number())))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("\"timeline\"").doesNotContain("reviewed", WORDS);
	}

	@Test
	void anAnswerThatItsReporterWaitsForIsPassedOrSentBackFromThePage() throws Exception {
		AnswerReview review = this.answers.before();
		assertThat(this.reviews.open(null, 1).get(0).holdsAnswer()).isTrue();
		open(page(review)).andExpect(content()
			.string(allOf(containsString("لم يصل هذا الجواب إلى المستفيد بعد"), containsString("SEND_BACK"))));
		scores(review, "SEND_BACK", "").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("اكتب لمعالجي الطلب ما الذي ينقص الجواب"),
					containsString("id=\"verdict-words-fault\""))));
		scores(review, "SEND_BACK", WORDS).andExpect(redirectedUrl(LIST))
			.andExpect(flash().attribute("outcome", "sent-back"));
		this.scenario.at(review.number()).isWaitingAt("Task_ResolveCase");
		this.pages.perform(get("/desk/cases/{n}", review.number()).with(user("edu01sch.head").roles(Role.HEAD.name())))
			.andExpect(content().string(allOf(containsString(WORDS), not(containsString("??")))));

		AnswerReview other = this.answers.before();
		scores(other, "PASS", "").andExpect(redirectedUrl(LIST));
		assertThat(this.scenario.file(other.number()).getStatus()).isEqualTo("resolved");
	}

	@Test
	void whoReviewsAnAnswerIsShownToTheCareCentreAlone() throws Exception {
		AnswerReview review = this.answers.before();
		this.tasks.claim(this.scenario.task(review.number()).getId(), "care");
		open("/desk/cases/" + review.number()).andExpect(content().string(containsString("يعمل على المهمة")));
		this.pages.perform(get("/desk/cases/{n}", review.number()).with(user("edu01sch.head").roles(Role.HEAD.name())))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("يراجع مركز رعاية المستفيدين الجواب"),
					not(containsString("يعمل على المهمة")))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pass", "SENDBACK" })
	void noAnswerIsToldWithoutAVerdict(String verdict) throws Exception {
		AnswerReview review = this.answers.before();
		scores(review, verdict, WORDS).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("اختر: اعتماد الجواب أو إعادته إلى معالجيه"),
					containsString("id=\"verdict-verdict-fault\""), containsString(WORDS))));
		assertThat(this.answers.of(review.number()).state()).isEqualTo(ReviewState.OPEN);
		AnswerReview told = this.answers.after(3);
		scores(told, "SEND_BACK", WORDS).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("أُبلغ المستفيد بهذا الجواب، فلا يُعاد")));
		assertThat(this.answers.of(told.number()).state()).isEqualTo(ReviewState.OPEN);
	}

	@Test
	void anAnswerThatCannotBeWrittenAnewInTimeIsNotSentBackAndWhatWasTypedStays() throws Exception {
		AnswerReview review = this.answers.before();
		this.jdbc.sql("update app.case_file set promised_at = now() + interval '10 minutes' where number = ?")
			.param(review.number().value())
			.update();
		scores(review, "SEND_BACK", WORDS).andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("لكتابة الجواب من جديد، فلا يُعاد إلى معالجيه"),
					containsString(WORDS), containsString("<form id=\"verdict\""))));
		scores(review, "PASS", WORDS).andExpect(redirectedUrl(LIST));
		assertThat(this.answers.of(review.number()).state()).isEqualTo(ReviewState.SCORED);
	}

	@Test
	void answersThatReportersWaitForStandBeforeThoseThatAreLate() {
		AnswerReview late = this.answers.after(-1);
		AnswerReview held = this.answers.before();
		AnswerReview later = this.answers.after(3);
		assertThat(waiting()).containsSubsequence(held.id(), late.id(), later.id());
		assertThat(this.reviews.open(held, 1000)).extracting(AnswerReview::id)
			.contains(late.id())
			.doesNotContain(held.id());
		assertThat(this.reviews.open(late, 1000)).extracting(AnswerReview::id)
			.contains(later.id())
			.doesNotContain(held.id(), late.id());
	}

	@Test
	void whileAnAnswerIsReviewedItsReporterSeesTheCaseInProgressWithItsUnit() throws Exception {
		AnswerReview review = this.answers.before();
		var link = this.pages.perform(get("/t/{token}", this.secrets.linkToken(review.number())))
			.andReturn()
			.getResponse();
		this.pages.perform(get("/cases/{n}", review.number()).cookie(link.getCookies()))
			.andExpect(content().string(allOf(containsString("قيد المعالجة"),
					not(containsString(AnswerReviewFixture.ANSWER)), not(containsString("رعاية المستفيدين الجواب")))));
	}

	@Test
	void whoeverComesSecondIsToldAndLosesNothing() throws Exception {
		AnswerReview held = this.answers.before();
		String task = this.scenario.task(held.number()).getId();
		this.tasks.claim(task, "care2");
		scores(held, "PASS", WORDS).andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("استلم زميل مراجعة هذا الجواب"), containsString(WORDS))));
		this.tasks.setAssignee(task, null);
		this.scenario.advanceToTimer(held.number(), "BoundaryEvent_ReviewOverdue");
		scores(held, "PASS", WORDS).andExpect(status().isConflict())
			.andExpect(
					content().string(allOf(containsString("لم يعد هذا الجواب ينتظر مراجعة"), containsString(WORDS))));
		this.scenario.resetClock();

		AnswerReview after = this.answers.after(3);
		AnswerVerdict verdict = new AnswerVerdict(Map.of(ReviewCriterion.COMPLETE, 1, ReviewCriterion.CLEAR, 1,
				ReviewCriterion.POLITE, 1, ReviewCriterion.IN_TIME, 1), null, false);
		assertThat(Stream.of("care", "care2", "care3").map((officer) -> CompletableFuture.supplyAsync(() -> {
			try {
				this.reviews.score(after.id(), verdict, officer);
				return true;
			}
			catch (CaseActionNotAllowedException ex) {
				return false;
			}
		})).toList().stream().map(CompletableFuture::join).sorted().toList()).containsExactly(false, false, true);
	}

	@Test
	void whatIsLongOverdueIsNotAskedForAnyMore() throws Exception {
		AnswerReview old = this.answers.after(-31);
		assertThat(waiting()).doesNotContain(old.id());
		open(page(old)).andExpect(content()
			.string(allOf(containsString("مضى أكثر من شهر"), not(containsString("<form id=\"verdict\"")))));
		scores(old, "PASS", "").andExpect(status().isConflict());
		AnswerReview late = this.answers.after(-1);
		open(LIST).andExpect(content().string(containsString("تأخرت")));
		assertThat(waiting()).contains(late.id());
		assertThat(this.reviews.countOpen()).isPositive();
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "TOO_LONG, الحد الأعلى", "'\u0007', رموز لا يمكن قراءتها" })
	void wordsThatAreNoneAreRefusedAtTheirField(String words, String message) throws Exception {
		AnswerReview review = this.answers.after(3);
		scores(review, "PASS", words.equals("TOO_LONG") ? "ط".repeat(2001) : words).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString(message), containsString("id=\"verdict-words-fault\""))));
		send(review, "complete", "6", "clear", "", "words", WORDS).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("اختر درجة للمعيار «لبق»"),
					containsString("id=\"verdict-in_time-fault\""), containsString(WORDS))));
		assertThat(this.answers.of(review.number()).state()).isEqualTo(ReviewState.OPEN);
	}

	@Test
	void pagesOfTheListShowEachReviewOnce() throws Exception {
		this.answers.after(3);
		AnswerReview first = this.reviews.open(null, 1).get(0);
		assertThat(this.reviews.open(first, 1000)).extracting(AnswerReview::id).doesNotContain(first.id());
		open(LIST + "?after=" + first.id()).andExpect(status().isOk());
		open(LIST + "?after=nonsense").andExpect(status().isOk());
		open(LIST + "/999999999").andExpect(status().isNotFound());
		open(page(first) + "/verdict").andExpect(redirectedUrl(page(first)));
		open("/desk/quality").andExpect(content().string(containsString(LIST)));
	}

	private List<Long> waiting() {
		return this.reviews.open(null, 1000).stream().map(AnswerReview::id).toList();
	}

	private static String page(AnswerReview review) {
		return LIST + "/" + review.id();
	}

	private ResultActions open(String page) throws Exception {
		return this.pages.perform(get(page).with(user("care").roles(Role.CARE_OFFICER.name())));
	}

	private ResultActions scores(AnswerReview review, String verdict, String words) throws Exception {
		return send(review, "complete", "5", "clear", "4", "polite", "3", "in_time", "2", "words", words, "verdict",
				verdict);
	}

	private ResultActions send(AnswerReview review, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(page(review) + "/verdict")
			.with(user("care").roles(Role.CARE_OFFICER.name()))
			.with(FormPost.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.pages.perform(request);
	}

}
