package org.tawasul.survey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The survey behind the link of an invitation. */
@TawasulTest
class SurveyControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private SurveyEditService editing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void linkAsksTheQuestionsAndShowsNothingOfTheCaseButItsNumber() throws Exception {
		CaseNumber number = closed();
		String page = link(number).open().andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
		assertThat(page)
			.contains("أُغلق طلبك رقم " + number, "ما مدى رضاك عن معالجة طلبك؟", "name=\"q-overall\"",
					"name=\"q-solved\"", "name=\"q-comment\"")
			.doesNotContain("نورة", "رائحة غاز", "1234567897", "551234567", "noura@", "/cases/", "??");
	}

	@Test
	void programThatLooksThroughMailMayOpenTheLinkAsOftenAsItLikes() throws Exception {
		CaseNumber number = closed();
		Map<String, Object> before = row(number);
		for (int i = 0; i < 3; i++) {
			link(number).open().andExpect(status().isOk());
			this.pages.perform(head("/s/{token}", link(number).token())).andExpect(status().isOk());
		}
		assertThat(row(number)).isEqualTo(before);
		link(number).send("overall", "5").andExpect(status().is3xxRedirection());
		assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 5);
	}

	@Test
	void overallScoreIsTheRatingOfTheCaseAndItsCommentTheText() throws Exception {
		CaseNumber number = closed();
		link(number).send("overall", "4", "solved", "YES", "clarity", "5", "comment", "  كل شيء واضح ", "invented", "x")
			.andExpect(redirectedUrl("/s/" + link(number).token()));
		assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 4);
		assertThat(this.scenario.file(number).getRatingText()).isEqualTo("كل شيء واضح");
		assertThat(this.scenario.timeline(number)).contains("rated");
		assertThat(row(number)).containsEntry("way", "SURVEY").containsEntry("score", 4);
		assertThat(row(number).get("answers")).hasToString("{\"solved\": \"YES\", \"clarity\": \"5\"}");
		link(number).open()
			.andExpect(content().string(allOf(containsString("شكرًا لك"), not(containsString("<form id")))));
	}

	@Test
	void secondAnswerIsToldThatTheFirstCountsAndTheSameFormSentTwiceIsNot() throws Exception {
		CaseNumber number = closed();
		link(number).send("overall", "1", "solved", "NO", "comment", "تأخر الرد").andExpect(status().isFound());
		link(number).send("overall", "1", "solved", "NO", "comment", "تأخر الرد").andExpect(status().isFound());
		link(number).send("overall", "5")
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("والمعتمد هو الأول، فلم تُسجَّل هذه الإجابات")));
		assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 1);
		assertThat(this.scenario.timeline(number)).containsOnlyOnce("rated");
	}

	@Test
	void ofTwoSubmissionsAtOnceOneCountsAndTheOtherIsTold() {
		CaseNumber number = closed();
		List<Integer> answers = Stream.of("1", "2", "4", "5")
			.map((score) -> CompletableFuture.supplyAsync(() -> sent(number, score)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.sorted()
			.toList();
		assertThat(answers).containsExactly(302, 409, 409, 409);
		assertThat(row(number).get("score")).isEqualTo(Integer.valueOf(this.scenario.file(number).getRating()));
		assertThat(this.scenario.timeline(number)).containsOnlyOnce("rated");
	}

	private int sent(CaseNumber number, String score) {
		try {
			return link(number).send("overall", score).andReturn().getResponse().getStatus();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "PORTAL", "API" })
	void caseThatWasRatedInAnotherWayTakesNoSurveyAndTheOtherWayRound(RatingWay way) throws Exception {
		CaseNumber number = closed();
		this.cases.rate(number, 3, null, way);
		link(number).open().andExpect(content().string(containsString("وصلنا رأيك")));
		link(number).send("overall", "5").andExpect(status().isConflict());
		assertThat(row(number)).containsEntry("way", way.name()).containsEntry("score", 3);
		CaseNumber other = closed();
		link(other).send("overall", "2").andExpect(status().isFound());
		assertThatThrownBy(() -> this.cases.rate(other, 5, null, way)).hasMessageContaining("rate.twice");
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource({ "overall, ''", "overall, 6", "overall, '٣'", "clarity, 0", "solved, MAYBE", "comment, TOO_LONG",
			"comment, '\u0007'" })
	void whatIsWrongIsSaidAtItsQuestionAndNothingTypedIsLost(String question, String answer) throws Exception {
		CaseNumber number = closed();
		String typed = answer.equals("TOO_LONG") ? "ط".repeat(1001) : answer;
		link(number).send("speed", "2", "overall", question.equals("overall") ? typed : "3", question, typed)
			.andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("id=\"survey-q-" + question + "-fault\""),
					containsString("href=\"#survey-q-" + question + "\""),
					matchesRegex("(?s).*survey-q-speed-2\"\\s+value=\"2\" checked.*"))));
		assertThat(this.scenario.file(number).getRating()).isNull();
		assertThat(row(number).get("answered_at")).isNull();
	}

	@Test
	void linkEndsAfterItsTimeAndCannotBeGuessed() throws Exception {
		CaseNumber number = closed();
		this.scenario.turnClockBy(Duration.ofDays(30));
		link(number).open().andExpect(content().string(containsString("انتهت مدة الاستبيان")));
		link(number).send("overall", "5")
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("انتهت المدة قبل وصول إجاباتك")));
		this.scenario.resetClock();
		for (String token : new String[] { "x", this.secrets.linkToken(number), link(number).token() + "x" }) {
			SurveyLink wrong = new SurveyLink(this.pages, token);
			wrong.open()
				.andExpect(status().isNotFound())
				.andExpect(content().string(containsString("الرابط غير صحيح")));
			wrong.send("overall", "5").andExpect(status().isNotFound());
		}
		assertThat(this.scenario.file(number).getRating()).isNull();
	}

	@Test
	void tokenOfTheSurveyOpensNothingElse() throws Exception {
		CaseNumber number = closed();
		this.pages.perform(get("/t/{token}", link(number).token()))
			.andExpect((result) -> assertThat(result.getResponse().getCookie("case-pass")).isNull());
	}

	@Test
	void linkIsRevokedWithWhatIsKnownOfTheReporter() throws Exception {
		CaseNumber number = closed();
		this.jdbc.sql("update app.case_file set reporter_name = null, reporter_mobile = null where number = ?")
			.param(number.value())
			.update();
		link(number).open().andExpect(content().string(containsString("أُلغي هذا الرابط")));
		link(number).send("overall", "5")
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("أُلغي الرابط قبل وصول إجاباتك")));
	}

	@Test
	void whoWasAskedKeepsTheirVersionWhateverIsPublishedLater() {
		CaseNumber before = closed();
		CaseNumber after = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			publishOneQuestionMore();
			this.cases.accept(after);
			assertEachIsAskedWithTheirVersion(before, after);
		});
	}

	private void publishOneQuestionMore() {
		this.editing.lock();
		this.editing.save(new SurveyQuestion("again", SurveyQuestionKind.CHOICE, "هل ستستخدم الخدمة ثانية؟",
				"Would you use it again?", null, null, true, true,
				List.of(new SurveyOption("SURE", "بالتأكيد", "Surely", true),
						new SurveyOption("NEVER", "لا", "Never", false))));
		this.editing.publish("admin");
	}

	private void assertEachIsAskedWithTheirVersion(CaseNumber before, CaseNumber after) {
		try {
			link(before).open().andExpect(content().string(not(containsString("هل ستستخدم الخدمة ثانية؟"))));
			link(after).open()
				.andExpect(content().string(allOf(containsString("هل ستستخدم الخدمة ثانية؟"),
						containsString("بالتأكيد"), not(containsString("value=\"NEVER\"")))));
			link(before).send("overall", "3", "again", "SURE").andExpect(status().isFound());
			link(after).send("overall", "3").andExpect(status().isBadRequest());
			link(after).send("overall", "3", "again", "NEVER").andExpect(status().isBadRequest());
			link(after).send("overall", "3", "again", "SURE").andExpect(status().isFound());
			assertThat(row(before).get("answers")).hasToString("{}");
			assertThat(row(after).get("answers")).hasToString("{\"again\": \"SURE\"}");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void invitationLeadsToTheSurveyAndWhoCannotBeReachedIsNotAsked() {
		CaseNumber number = closed();
		assertThat(this.scenario.messages(number)).contains("rate_invitation:reporter");
		CaseReport report = CaseScenario.report(CaseType.COMPLAINT, null, "SA-01");
		CaseNumber anonymous = this.scenario
			.open(new CaseReport(report.type(), null, null, report.subject(), report.description(), report.region(),
					null, null, false, false, Map.of(), null, report.channel(), report.language()));
		this.scenario.handle(anonymous, "coordinator");
		this.scenario.resolve(anonymous, "coordinator");
		this.cases.accept(anonymous);
		assertThat(this.jdbc.sql("select count(*) from app.case_survey where case_number = ?")
			.param(anonymous.value())
			.query(Long.class)
			.single()).isZero();
		this.cases.rate(anonymous, 4, null, RatingWay.PORTAL);
		assertThat(row(anonymous)).containsEntry("way", "PORTAL").containsEntry("invited_at", null);
	}

	@Test
	void surveySpeaksEnglishAndTheSwitchKeepsWhatIsTyped() throws Exception {
		CaseNumber number = closed();
		this.pages.perform(get("/s/{token}?lang=en", link(number).token()))
			.andExpect(content().string(allOf(containsString("How satisfied are you"), containsString("dir=\"ltr\""),
					not(containsString("??")))));
		this.pages
			.perform(post("/s/{token}", link(number).token()).param("switch", "en")
				.param("q-comment", "نص لم يكتمل")
				.with(FormPost.csrf()))
			.andExpect(content().string(containsString("نص لم يكتمل")));
		assertThat(this.scenario.file(number).getRating()).isNull();
	}

	private CaseNumber closed() {
		return CaseStage.CLOSED.complaint(this.scenario, this.cases);
	}

	private SurveyLink link(CaseNumber number) {
		return SurveyLink.of(number, this.secrets, this.pages);
	}

	private Map<String, Object> row(CaseNumber number) {
		return this.jdbc.sql("""
				select way, score::integer as score, answers::text as answers, invited_at, answered_at, version
				from app.case_survey where case_number = ?""").param(number.value()).query().singleRow();
	}

}
