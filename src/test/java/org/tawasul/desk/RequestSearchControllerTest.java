package org.tawasul.desk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;
import org.tawasul.search.CaseSearchLimiter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class RequestSearchControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseSearchLimiter limiter;

	@Autowired
	private CaseScenario scenario;

	private String word;

	private CaseNumber number;

	private String identity;

	private String mobile;

	@BeforeEach
	void openACase() {
		this.word = "عنقاء" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
		// 055…: not each digit may follow the five.
		int digits = ThreadLocalRandom.current().nextInt(50_000_000, 59_999_999);
		this.identity = "10" + digits;
		this.mobile = "+9665" + digits;
		Reporter reporter = new Reporter("نورة بنت سعد", this.identity, this.mobile, null, null, null, null);
		CaseReport report = CaseScenario.incident(Category.FIRE, "SA-01");
		this.number = this.scenario.open(new CaseReport(report.type(), report.category(), null,
				"تسرب <b>غاز</b> في المختبر", "رائحة قوية " + this.word + " منذ الصباح", "SA-01", null, null, false,
				false, report.answers(), reporter, report.channel(), report.language()));
	}

	@Test
	void theSearchShowsWhatIsMarkedAndWhatWasDone() throws Exception {
		search(StaffUsers.COORDINATOR, "q", this.word + " غاز").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("/desk/cases/" + this.number),
					containsString("<mark>" + this.word + "</mark>"),
					containsString("&lt;b&gt;<mark>غاز</mark>&lt;/b&gt;"), containsString("استُلم"),
					containsString("طباعة النتائج"))));
	}

	@Test
	void theNumberThatWasSoughtIsMarkedInWhicheverDigitsItWasTyped() throws Exception {
		String latin = this.number.toString();
		for (String typed : List.of(latin, " " + latin + " ",
				StringUtils.replaceChars(latin, "0123456789", "٠١٢٣٤٥٦٧٨٩"))) {
			search(StaffUsers.COORDINATOR, "q", typed).andExpect(status().isOk())
				.andExpect(content().string(containsString("<mark>" + latin + "</mark>")));
		}
		search(StaffUsers.COORDINATOR, "q", this.word)
			.andExpect(content().string(not(containsString("<mark>" + latin))));
	}

	@Test
	void whoWorksOnTheCaseSeesTheNumberOfTheReporterThatWasSoughtMarked() throws Exception {
		for (RequestPostProcessor handler : List.of(StaffUsers.COORDINATOR, StaffUsers.CARE)) {
			search(handler, "q", this.identity)
				.andExpect(content().string(allOf(containsString("طابق رقم هوية مقدم الطلب"),
						containsString("<mark>" + this.identity + "</mark>"), not(containsString("طابق رقم جوال")))));
			search(handler, "q", "0" + this.mobile.substring(4))
				.andExpect(content().string(allOf(containsString("طابق رقم جوال مقدم الطلب"),
						containsString("<mark>" + this.mobile + "</mark>"), not(containsString("طابق رقم هوية")))));
		}
		search(StaffUsers.COORDINATOR, "q", this.word).andExpect(content().string(not(containsString("طابق رقم"))));
	}

	@Test
	void whoSeesTheReporterMaskedIsToldOfTheMatchAndSeesNoMoreDigitsThanBefore() throws Exception {
		search(StaffUsers.MANAGER, "q", this.identity)
			.andExpect(content().string(allOf(containsString("طابق رقم هوية مقدم الطلب"),
					containsString("••••••••<mark>" + this.identity.substring(8) + "</mark>"),
					not(containsString(this.identity + "</mark>")), not(containsString(this.mobile)))));
		search(StaffUsers.HEAD, "q", this.mobile)
			.andExpect(content().string(allOf(containsString("طابق رقم جوال مقدم الطلب"),
					containsString("•••••••••••<mark>" + this.mobile.substring(11) + "</mark>"),
					not(containsString(this.mobile + "</mark>")), not(containsString(this.identity)))));
	}

	@Test
	void whoSearchesAgainWhileTheirSearchRunsIsToldSoAndKeepsWhatTheyTyped() throws Exception {
		StaffUser care = new StaffUser("care", Set.of(), Set.of(), Set.of());
		// Its turn is taken while it asks again.
		ResultActions answer = this.limiter.read(care,
				() -> assertDoesNotThrow(() -> search(StaffUsers.CARE, "q", this.word)));
		answer.andExpect(status().isServiceUnavailable())
			.andExpect(content().string(allOf(containsString("ما زال جاريًا"), containsString(this.word))));
	}

	@Test
	void theMenuLeadsThoseWithCasesToTheSearch() throws Exception {
		this.pages.perform(get("/desk").with(StaffUsers.MANAGER))
			.andExpect(content().string(containsString("href=\"/desk/requests\"")));
		this.pages.perform(get("/desk").with(StaffUsers.AGENT))
			.andExpect(content().string(not(containsString("/desk/requests"))));
	}

	@Test
	void forOthersThereIsNoSearch() throws Exception {
		for (RequestPostProcessor other : new RequestPostProcessor[] { StaffUsers.AGENT, StaffUsers.OWNER,
				StaffUsers.ADMIN }) {
			search(other, "q", this.word).andExpect(status().isNotFound());
		}
	}

	@Test
	void whatOneMayNotSeeIsNotFound() throws Exception {
		search(StaffUsers.COORDINATOR_14, "q", this.word).andExpect(status().isOk())
			.andExpect(content().string(allOf(not(containsString("/desk/cases/" + this.number)),
					containsString("لا توجد طلبات بهذه المواصفات"))));
	}

	@ParameterizedTest
	@CsvSource({ "from,أمس تقريبا,لم يُقرأ التاريخ", "until,31/02/2026,لم يُقرأ التاريخ" })
	void aDateThatIsNoneIsAnsweredBesideItsFieldAndKept(String field, String typed, String error) throws Exception {
		search(StaffUsers.CARE, field, typed).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString(error), containsString("value=\"" + typed + "\""))));
	}

	@Test
	void aPeriodThatEndsBeforeItBeginsIsAnswered() throws Exception {
		search(StaffUsers.CARE, "from", "2026-11-02", "until", "2026-11-01").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("نهاية الفترة قبل بدايتها")));
	}

	@Test
	void aTextThatIsTooLongIsAnsweredAndKept() throws Exception {
		String typed = "غاز".repeat(100);
		search(StaffUsers.CARE, "q", typed).andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("أطول من 200 حرف"), containsString(typed))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "type", "category", "phase", "importance", "unit", "region", "channel", "punctuality",
			"escalated", "before", "by", "state", "status", "reached", "level", "outcome", "rating", "acted",
			"resolved", "holding" })
	void codesThatMakeNoSenseAreNoError(String field) throws Exception {
		search(StaffUsers.CARE, field, "'\"><script>").andExpect(status().isOk())
			.andExpect(content().string(not(containsString("\"><script>"))));
	}

	@Test
	void filtersStayChosenAndGoOnToOlderCases() throws Exception {
		search(StaffUsers.CARE, "category", "FIRE", "region", "SA-01").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("<option value=\"FIRE\" selected=\"selected\""),
					containsString("<details class=\"more\" open"))));
	}

	@Test
	void casesAreFoundByTheStatusThatTheModelNames() throws Exception {
		search(StaffUsers.CARE, "q", this.word, "status", "under_study").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("/desk/cases/" + this.number),
					containsString("<option value=\"under_study\" selected=\"selected\">قيد الدراسة</option>"))));
		search(StaffUsers.CARE, "q", this.word, "status", "with_minister").andExpect(status().isOk())
			.andExpect(content().string(allOf(not(containsString("/desk/cases/" + this.number)), containsString(
					"<option value=\"with_minister\" selected=\"selected\">لدى معالي الوزير</option>"))));
	}

	@Test
	void whatChoosesTheCasesOfAnIndicatorIsSeenAndCanBeTakenAway() throws Exception {
		search(StaffUsers.CARE, "acted", "yes", "resolved", "yes", "holding", "alone", "unit", "EDU-01", "status",
				"model-of-old")
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("اتُّخذ فيه إجراء"), containsString("صدر فيه حل"),
					containsString("<option value=\"ALONE\" selected=\"selected\">طلباتها وحدها</option>"),
					containsString("<option selected value=\"model-of-old\">model-of-old</option>"))));
		search(StaffUsers.CARE, "status", "under_study").andExpect(content()
			.string(allOf(not(containsString("اتُّخذ فيه إجراء")), not(containsString("name=\"holding\"")))));
	}

	private ResultActions search(RequestPostProcessor user, String... parameters) throws Exception {
		var request = get("/desk/requests").with(user);
		for (int index = 0; index < parameters.length; index += 2) {
			request.param(parameters[index], parameters[index + 1]);
		}
		return this.pages.perform(request);
	}

}
