package org.tawasul.basicdata.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
import org.tawasul.directory.AppointmentLookup;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms of the editors that are sent twice: by a double click, Reload, or Back and again.
 */
@TawasulTest
@Transactional
class RepeatedFormsTest {

	private static final String HOME = "/desk/basic-data";

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"" + HOME + "[^>]*>.*?</form>",
			Pattern.DOTALL);

	@Autowired
	private MockMvc pages;

	@Autowired
	private CannedAnswerService answers;

	@Autowired
	private AppointmentLookup posts;

	@Autowired
	private MinistryDirectory ministry;

	private EditorBrowser browser;

	private final String draft = UUID.randomUUID().toString();

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(HOME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/answers/new", "/facilities/new", "/holidays", "/messages/received", "/new-person",
			"/people/head", "/questions", "/questions/new-question", "/report-head", "/report-head/EDU-01",
			"/units/new", "/units/EDU-01-SAF" })
	void everyFormOfAnEditorHasAnIdOfItsOwn(String page) throws Exception {
		Matcher forms = FORM.matcher(this.browser.open(HOME + page));
		List<String> posted = forms.results()
			.map((form) -> form.group())
			.filter((form) -> form.contains("method=\"post\""))
			.toList();
		assertThat(posted).isNotEmpty()
			.allSatisfy((form) -> assertThat(form).containsPattern("name=\"draft\" value=\"[0-9a-f-]{36}\""));
	}

	@Test
	void preparedAnswerIsKeptOnceAndAnotherOneFromTheSamePageIsKeptToo() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(HOME + "/answers/new/answer", "draft", this.draft, "title", "جواب مكرر",
					"arabic_answer", "نشكر لك تواصلك معنا."))
				.contains("حُفظ التغيير");
		}
		assertThat(countOf("جواب مكرر")).isEqualTo(1);
		this.browser.send(HOME + "/answers/new/answer", "draft", this.draft, "title", "جواب آخر", "arabic_answer",
				"نشكر لك تواصلك معنا.");
		assertThat(countOf("جواب آخر")).isEqualTo(1);
	}

	private long countOf(String title) {
		return this.answers.all().stream().filter((answer) -> answer.title().equals(title)).count();
	}

	@Test
	void newRecordThatIsSentTwiceIsNotCalledTaken() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(HOME + "/units/new/unit", "draft", this.draft, "code", "EDU-01-TWO", "parent",
					"EDU-01", "kind", "DEPARTMENT", "region", "", "arabic_name", "إدارة مكررة", "english_name", ""))
				.contains("حُفظ التغيير", "تغيير جهة");
			assertThat(this.browser.send(HOME + "/facilities/new/facility", "draft", this.draft, "facility_code",
					"SCH-TWICE", "facility_kind", "SCHOOL", "arabic_name", "مدرسة مكررة"))
				.contains("حُفظ التغيير");
			assertThat(this.browser.send(HOME + "/new-person/person", "draft", this.draft, "username", "twice.person",
					"arabic_name", "شخص مكرر", "language", "ar"))
				.contains("حُفظ التغيير");
		}
	}

	@Test
	void changeThatIsSentTwiceIsNotTakenForSomebodyElses() throws Exception {
		String before = this.ministry.unit("EDU-01-SAF").orElseThrow().arabicName();
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(HOME + "/units/EDU-01-SAF/unit", "draft", this.draft, "was.arabic_name",
					before, "parent", "EDU-01", "kind", "DEPARTMENT", "region", "SA-01", "arabic_name", "إدارة الأمن",
					"english_name", "Safety"))
				.contains("حُفظ التغيير")
				.doesNotContain("كان «");
		}
	}

	@Test
	void absenceThatIsEnteredAndEndedTwiceStaysOne() throws Exception {
		String person = HOME + "/people/coordinator2";
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(person + "/absence", "draft", this.draft, "from", "2095-01-01", "until",
					"2095-01-10", "shown", "true"))
				.contains("حُفظ التغيير");
		}
		assertThat(this.posts.absences("coordinator2")).hasSize(1);
		String from = this.posts.absences("coordinator2").get(0).from().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(person + "/return", "draft", this.draft, "from", from))
				.contains("حُفظ التغيير");
		}
		assertThat(this.posts.absences("coordinator2")).isEmpty();
	}

	@Test
	void removalThatIsSentTwiceSaysThatItIsDone() throws Exception {
		this.browser.send(HOME + "/answers/new/answer", "title", "يُحذف", "arabic_answer", "نشكر لك تواصلك معنا.");
		long id = this.answers.all()
			.stream()
			.filter((answer) -> answer.title().equals("يُحذف"))
			.findFirst()
			.map(CannedAnswer::id)
			.orElseThrow();
		for (int i = 0; i < 2; i++) {
			assertThat(this.browser.send(HOME + "/answers/" + id + "/removal", "draft", this.draft))
				.contains("تم الحذف");
		}
		assertThat(this.answers.find(id)).isEmpty();
	}

}
