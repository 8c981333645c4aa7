package org.tawasul.survey;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.RatingReviewService.Outcome;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
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

/** Bad ratings on the desk of the care centre. */
@TawasulTest
class RatingReviewControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private RatingReviewService reviews;

	private CaseNumber number;

	private String address;

	@BeforeEach
	void badRating() throws Exception {
		this.number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		this.address = "/desk/quality/ratings/" + this.number;
		SurveyLink.of(this.number, this.secrets, this.pages)
			.send("overall", "1", "solved", "NO", "comment", "لم يتصل بي أحد")
			.andExpect(status().isFound());
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CARE_OFFICER")
	void nobodyElseSeesWhoSaidWhat(Role role) throws Exception {
		for (String page : new String[] { "/desk/quality", this.address }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void listAndReviewSayWhoWhichCaseAndWhatWasSaid() throws Exception {
		assertThat(listed("open")).contains(this.number.toString());
		open(this.address).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("نورة بنت سعد"), containsString("لم يتصل بي أحد"),
					containsString("1 من 5: غير راضٍ إطلاقًا"), containsString("هل حُلّت المشكلة"),
					containsString("رابط الاستبيان"), containsString("لم يستلم أحد هذا التقييم بعد"),
					not(containsString("??")))));
	}

	@ParameterizedTest
	@CsvSource({ "2,true", "3,false", "5,false" })
	void onlyBadRatingsOpenAReviewInWhicheverWayTheyComeIn(int score, boolean opened) {
		CaseNumber other = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		this.cases.rate(other, score, null, RatingWay.API);
		assertThat(this.reviews.find(other).isPresent()).isEqualTo(opened);
	}

	@Test
	void reviewIsTakenNotedAndClosed() throws Exception {
		assertThat(this.reviews.countOpen()).isPositive();
		send("taking", "from", "").andExpect(redirectedUrl(this.address));
		send("note", "note", "اتصلنا به").andExpect(redirectedUrl(this.address));
		open(this.address).andExpect(content().string(containsString("اتصلنا به")));
		send("note", "note", "اتصلنا به واعتذرنا", "close", "true").andExpect(redirectedUrl("/desk/quality"));
		send("note", "note", "اتصلنا به واعتذرنا", "close", "true").andExpect(redirectedUrl("/desk/quality"));
		assertThat(this.reviews.find(this.number)).get()
			.satisfies((review) -> assertThat(review.note()).isEqualTo("اتصلنا به واعتذرنا"))
			.satisfies((review) -> assertThat(review.closedBy()).isEqualTo("care"));
		assertThat(listed("open")).doesNotContain(this.number.toString());
		assertThat(listed("closed")).contains(this.number.toString());
		open(this.address).andExpect(content().string(not(containsString("<form id=\"note\""))));
	}

	@Test
	void whoeverComesSecondIsToldAndLosesNothing() throws Exception {
		assertThat(this.reviews.take(this.number, "", "care2")).isEqualTo(Outcome.DONE);
		send("taking", "from", "").andExpect(redirectedUrl(this.address))
			.andExpect(flash().attribute("outcome", "taken-by-other"));
		send("note", "note", "كتبت هذا").andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString("هذا التقييم لدى موظف آخر الآن"), containsString("كتبت هذا"))));
		send("taking", "from", "care2").andExpect(redirectedUrl(this.address));
		assertThat(this.reviews.find(this.number).orElseThrow().takenBy()).isEqualTo("care");
		assertThat(this.reviews.note(this.number, "بلا استلام", true, "care2")).isEqualTo(Outcome.TAKEN);
		assertThat(this.reviews.note(this.number, "انتهى", true, "care")).isEqualTo(Outcome.DONE);
		assertThat(this.reviews.take(this.number, "care", "care2")).isEqualTo(Outcome.CLOSED);
		send("note", "note", "غيره", "close", "true").andExpect(status().isConflict())
			.andExpect(content().string(containsString("أُغلقت هذه المراجعة من قبل")));
	}

	@Test
	void ofTwoWhoTakeItAtOnceOneHasIt() {
		assertThat(Stream.of("care", "care2", "care3")
			.map((officer) -> CompletableFuture.supplyAsync(() -> this.reviews.take(this.number, "", officer)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.sorted()
			.toList()).containsExactly(Outcome.DONE, Outcome.TAKEN, Outcome.TAKEN);
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "'', اكتب ما انتهت إليه المراجعة", "TOO_LONG, الحد الأعلى", "'\u0007', رموز لا يمكن قراءتها" })
	void noteThatIsNoneIsRefusedAtItsField(String note, String message) throws Exception {
		this.reviews.take(this.number, "", "care");
		send("note", "note", note.equals("TOO_LONG") ? "ط".repeat(2001) : note).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString(message), containsString("id=\"note-note-fault\""))));
		assertThat(this.reviews.find(this.number).orElseThrow().note()).isNull();
	}

	@Test
	void pagesOfTheListShowEachReviewOnce() throws Exception {
		RatingReview first = this.reviews.open(null, 1).get(0);
		assertThat(this.reviews.open(first, 1000)).extracting(RatingReview::number).doesNotContain(first.number());
		open("/desk/quality?after=" + first.number()).andExpect(status().isOk());
		open("/desk/quality?after=nonsense&state=nonsense").andExpect(status().isOk());
		open("/desk/quality/ratings/1").andExpect(status().isNotFound());
	}

	private String listed(String state) {
		return (state.equals("open") ? this.reviews.open(null, 1000) : this.reviews.closed(null, 1000)).stream()
			.map((review) -> review.number().toString())
			.toList()
			.toString();
	}

	private ResultActions open(String page) throws Exception {
		return this.pages.perform(get(page).with(user("care").roles(Role.CARE_OFFICER.name())));
	}

	private ResultActions send(String form, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(this.address + "/" + form)
			.with(user("care").roles(Role.CARE_OFFICER.name()))
			.with(FormPost.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.pages.perform(request);
	}

}
