package org.tawasul.basicdata.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.survey.SurveyEditService;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The questions of the survey, edited and published on the desk. */
@TawasulTest
@Transactional
class SurveyQuestionControllerTest {

	private static final String PAGE = "/desk/basic-data/survey";

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvc pages;

	@Autowired
	private SurveyEditService survey;

	@Autowired
	private SurveyService surveys;

	@Autowired
	private JdbcClient jdbc;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void surveyIsEditedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/overall", PAGE + "/version-1" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void listShowsTheOrderBothLanguagesAndThePublishedVersions() throws Exception {
		assertThat(this.browser.open(PAGE)).containsSubsequence("هو تقييم الطلب", "overall", "solved", "comment")
			.contains("هذه الأسئلة منشورة كما هي", "النسخة 1", "How satisfied are you", "id=\"preview-en-q-overall\"");
		assertThat(this.browser.open(PAGE + "/version-1")).contains("How satisfied are you", "نسخة منشورة، لا تتغير");
		assertThat(this.browser.open(PAGE + "/overall")).contains("مطلوب دائمًا ولا يوقف");
		this.pages.perform(get(PAGE + "/version-99").with(user("admin").roles("ADMINISTRATOR")))
			.andExpect(status().isNotFound());
		this.pages.perform(get(PAGE + "/nothing").with(user("admin").roles("ADMINISTRATOR")))
			.andExpect(status().isNotFound());
	}

	@Test
	void whatIsEditedIsAskedOnlyOnceItIsPublished() throws Exception {
		int version = this.surveys.current().version();
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "CHOICE", "code", "channel",
				"arabic_text", "كيف تفضل أن نتواصل معك؟", "english_text", "How should we contact you?", "option-0-ar",
				"هاتفيًا", "option-0-en", "By phone", "option-0-code", "PHONE", "option-0-position", "20",
				"option-1-ar", "بالبريد", "option-1-en", "By mail", "option-1-code", "MAIL", "option-1-position", "10"))
			.contains("حُفظ التغيير", "كيف تفضل أن نتواصل معك؟", "إضافة");
		assertThat(this.surveys.current().questions()).extracting(SurveyQuestion::code).doesNotContain("channel");
		String list = this.browser.open(PAGE);
		assertThat(list).contains("عُدّلت الأسئلة بعد آخر نسخة منشورة");
		assertThat(this.browser.send(PAGE + "/new-version", "seen", seen(list)))
			.contains("نُشرت نسخة جديدة من الاستبيان", "النسخة " + (version + 1), "نشر نسخة من استبيان الرضا");
		assertThat(this.surveys.current().version()).isEqualTo(version + 1);
		assertThat(this.surveys.current().questions()).last()
			.satisfies(
					(question) -> assertThat(question.offered()).extracting("code").containsExactly("MAIL", "PHONE"));
		assertThat(this.surveys.version(version).orElseThrow().questions()).extracting(SurveyQuestion::code)
			.doesNotContain("channel");
		assertThat(this.browser.send(PAGE + "/new-version", "seen", seen(list))).contains("لا جديد للنشر");
	}

	@Test
	void publishedVersionsAndCodesAreForEver() {
		assertThatThrownBy(() -> this.jdbc.sql("update app.survey_version set questions = '[]'").update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("never changes");
	}

	@Test
	void questionsThatWereAnsweredAreNeverDeleted() {
		assertThatThrownBy(() -> this.jdbc.sql("delete from app.survey_question where code = 'solved'").update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("no more");
	}

	@Test
	void ratingItselfIsAlwaysAskedAndRequired() throws Exception {
		this.browser.send(PAGE + "/overall/question", "arabic_text", "ما تقييمك؟", "english_text", "Your rating?",
				"retired", "on");
		assertThat(this.survey.all()).filteredOn(SurveyQuestion::isOverall)
			.singleElement()
			.satisfies((overall) -> assertThat(overall.arabicText()).isEqualTo("ما تقييمك؟"))
			.satisfies((overall) -> assertThat(overall.required() && overall.asked()).isTrue());
	}

	@Test
	void retiredQuestionIsMarkedAndLeftOutOfTheNextVersion() throws Exception {
		this.browser.send(PAGE + "/speed/question", "arabic_text", "ما مدى رضاك عن سرعة الرد؟", "english_text",
				"Speed?", "retired", "on");
		assertThat(this.survey.next()).extracting(SurveyQuestion::code).doesNotContain("speed");
		assertThat(this.browser.open(PAGE)).contains("أسئلة موقوفة", PAGE + "/speed");
	}

	@Test
	void orderIsChangedByButtonsAndTheButtonThatWasPressedKeepsTheFocus() throws Exception {
		String page = this.browser.send(PAGE + "/question-order", "code", "solved", "direction", "up");
		assertThat(this.survey.next().get(0).code()).isEqualTo("solved");
		assertThat(page).contains("تغيّر الترتيب", "نقل إلى أعلى", "autofocus=\"autofocus\"");
		this.browser.send(PAGE + "/question-order", "code", "solved", "direction", "down");
		assertThat(this.survey.isChanged()).isFalse();
	}

	@Test
	void previewShowsWhatIsTypedAndSavesNothing() throws Exception {
		assertThat(this.browser.send(PAGE + "/clarity/question", "arabic_text", "أكان واضحًا؟", "english_text", "",
				"preview", "true"))
			.containsSubsequence("id=\"preview\"", "أكان واضحًا؟")
			.contains("هذا الحقل مطلوب");
		assertThat(this.survey.isChanged()).isFalse();
	}

	@ParameterizedTest(name = "{0}={1}: {2}")
	@CsvSource({ "code, Speed, 'question-code-fault'", "code, speed, 'question-code-fault'",
			"arabic_text, '', 'question-arabic_text-fault'", "arabic_text, '\u2067نص', 'question-arabic_text-fault'",
			"english_text, TOO_LONG, 'question-english_text-fault'",
			"english_hint, TOO_LONG, 'question-english_hint-fault'" })
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(String field, String value, String fault) throws Exception {
		String typed = value.equals("TOO_LONG") ? "x".repeat(201) : value;
		String page = this.browser.send(PAGE + "/new-question/question", "kind", "SCORE", "code",
				field.equals("code") ? typed : "brandNew", "arabic_text",
				field.equals("arabic_text") ? typed : "نص جديد", "english_text",
				field.equals("english_text") ? typed : "New text", "english_hint",
				field.equals("english_hint") ? typed : "kept hint", "required", "on");
		assertThat(page).contains("id=\"" + fault + "\"")
			.contains(field.equals("english_hint") ? "value=\"New text\"" : "value=\"kept hint\"");
		assertThat(this.survey.all()).extracting(SurveyQuestion::code).doesNotContain("brandNew", "Speed");
	}

	@Test
	void choiceWithoutTwoAnswersIsRefused() throws Exception {
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "CHOICE", "code", "lonely", "arabic_text",
				"سؤال", "english_text", "Question", "option-0-ar", "وحيد", "option-0-en", "Lonely", "option-0-code",
				"ONE"))
			.contains("question-options", "value=\"وحيد\"");
	}

	@Test
	void secondAdministratorIsToldWhatChangedMeanwhileEvenAfterAnErrorOfTheirOwn() throws Exception {
		String known = this.survey.all()
			.stream()
			.filter((one) -> one.code().equals("clarity"))
			.findFirst()
			.orElseThrow()
			.arabicText();
		String seen = seen(changedList());
		this.browser.send(PAGE + "/clarity/question", "arabic_text", "أكان واضحًا؟", "english_text", "Clear?");
		assertThat(this.browser.send(PAGE + "/clarity/question", "was.arabic_text", known, "arabic_text",
				"هل فهمت الرد؟", "english_text", ""))
			.contains("name=\"was.arabic_text\" value=\"" + known + "\"");
		assertThat(this.browser.send(PAGE + "/clarity/question", "was.arabic_text", known, "arabic_text",
				"هل فهمت الرد؟", "english_text", "Understood?"))
			.contains("كان «" + known + "» وصار «أكان واضحًا؟»", "value=\"هل فهمت الرد؟\"");
		assertThat(this.browser.send(PAGE + "/new-version", "seen", seen))
			.contains("تغيّرت الأسئلة بعد أن فتحت هذه الصفحة");
		assertThat(this.surveys.current().questions()).extracting(SurveyQuestion::arabicText).contains(known);
	}

	private String changedList() throws Exception {
		this.browser.send(PAGE + "/question-order", "code", "solved", "direction", "up");
		return this.browser.open(PAGE);
	}

	private static String seen(String page) {
		Matcher seen = SEEN.matcher(page);
		assertThat(seen.find()).isTrue();
		return seen.group(1);
	}

}
