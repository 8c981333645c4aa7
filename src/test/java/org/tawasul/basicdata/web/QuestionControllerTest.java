package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.question.AnswerView;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionOption;
import org.tawasul.question.QuestionService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What reporters are asked, edited on the desk. */
@TawasulTest
@Transactional
class QuestionControllerTest {

	private static final String PAGE = "/desk/basic-data/questions";

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private MockMvc pages;

	@Autowired
	private QuestionService questions;

	@Autowired
	private EntityManager entities;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void questionsAreEditedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/new-question", PAGE + "/fault" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void newQuestionIsAskedAndShownAsOnThePortal() throws Exception {
		assertThat(this.browser.open(PAGE + "/new-question?kind=CHOICE&about=FIRE")).contains("option-2-code");
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "CHOICE", "code", "fireSize",
				"arabic_text", "ما حجم الحريق؟", "english_text", "How large is the fire?", "scope-FIRE", "REQUIRED",
				"option-0-code", "SMALL", "option-0-ar", "صغير", "option-0-en", "Small", "option-1-code", "LARGE",
				"option-1-ar", "كبير", "option-1-en", "Large", "option-1-urgent", "on"))
			.contains("حُفظ التغيير", "كما تظهر للمبلّغ", "answers.fireSize", "تغيير سؤال للمبلّغين");
		Question question = this.questions.find("fireSize").orElseThrow();
		assertThat(question.isRequired(CaseType.INCIDENT, Category.FIRE)).isTrue();
		assertThat(this.questions.of(CaseType.INCIDENT, Category.FIRE)).contains(question);
		assertThat(this.browser.open(PAGE + "?about=FIRE")).contains("ما حجم الحريق؟", "إلزامي");
	}

	@Test
	void answersOfFormerRequestsStayWhateverIsEdited() throws Exception {
		Question before = this.questions.find("burning").orElseThrow();
		List<String> fields = new ArrayList<>(
				List.of("arabic_text", "ما الذي احترق؟", "english_text", "What burned?", "scope-FIRE", "ASKED"));
		for (int row = 0; row < before.options().size(); row++) {
			QuestionOption option = before.options().get(row);
			fields.addAll(List.of("option-" + row + "-code", option.code(), "option-" + row + "-ar",
					option.arabicLabel(), "option-" + row + "-en", option.englishLabel()));
			if (option.code().equals("GAS")) {
				fields.addAll(List.of("option-" + row + "-retired", "on"));
			}
		}
		assertThat(this.browser.send(PAGE + "/burning/question", fields.toArray(String[]::new)))
			.contains("حُفظ التغيير", "<del><bdi>ما الذي يحترق؟</bdi></del>");
		assertThat(this.questions.find("burning").orElseThrow().offered())
			.noneMatch((each) -> each.code().equals("GAS"));
		assertThat(this.questions.answerViews(Map.of("burning", "GAS"), ARABIC)).extracting(AnswerView::answer)
			.containsExactly(before.options()
				.stream()
				.filter((option) -> option.code().equals("GAS"))
				.findFirst()
				.orElseThrow()
				.arabicLabel());
		this.browser.send(PAGE + "/burning/question", "arabic_text", "ما الذي احترق؟", "english_text", "What burned?",
				"option-0-code", "KITCHEN", "option-0-ar", "مطبخ", "option-0-en", "Kitchen", "option-1-code", "OUTSIDE",
				"option-1-ar", "خارج", "option-1-en", "Outside");
		assertThat(this.questions.find("burning").orElseThrow().options()).as("what a form leaves out stays")
			.hasSize(before.options().size());
	}

	@Test
	void orderIsChangedAmongThoseOfACategory() throws Exception {
		List<String> before = asked();
		this.browser.send(PAGE + "/move", "code", before.get(1), "about", "FIRE", "direction", "up");
		assertThat(asked().subList(0, 2)).containsExactly(before.get(1), before.get(0));
		this.browser.send(PAGE + "/move", "code", before.get(1), "about", "FIRE", "direction", "down");
		assertThat(asked()).isEqualTo(before);
		this.browser.send(PAGE + "/move", "code", "no-such", "about", "x", "direction", "y");
		assertThat(asked()).isEqualTo(before);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "CHOICE", "code", "fault", "arabic_text",
				"\u200B", "english_text", "x".repeat(201), "option-0-code", "ا", "option-0-ar", "خيار"))
			.contains("هذا الحقل مطلوب", "الحد الأعلى 200", "الرمز حروف لاتينية كبيرة", "يلزم خياران",
					"value=\"خيار\"");
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "YES_NO", "code", "fault", "arabic_text",
				"سؤال", "english_text", "Question"))
			.contains("هذا الرمز لسؤال آخر", "value=\"سؤال\"");
		assertThat(this.browser.send(PAGE + "/new-question/question", "kind", "NUMBER", "code", "count9", "arabic_text",
				"سؤال", "english_text", "Question", "minimum", "٩", "maximum", "5", "urgent_from", "many"))
			.contains("الحد الأعلى أقل من الحد الأدنى", "اكتب عددًا صحيحًا", "value=\"many\"");
	}

	@Test
	void secondAdministratorIsToldWhatChangedMeanwhile() throws Exception {
		this.browser.send(PAGE + "/new-question/question", "kind", "YES_NO", "code", "alarm", "arabic_text",
				"هل دق الجرس؟", "english_text", "Did the bell ring?", "scope-FIRE", "ASKED");
		this.browser.send(PAGE + "/alarm/question", "arabic_text", "هل عمل جهاز الإنذار؟", "english_text",
				"Did the alarm work?", "scope-FIRE", "ASKED");
		this.entities.clear();
		assertThat(this.browser.send(PAGE + "/alarm/question", "was.arabic_text", "هل دق الجرس؟", "arabic_text",
				"هل رن؟", "english_text", "Did it ring?"))
			.contains("كان «هل دق الجرس؟» وصار «هل عمل جهاز الإنذار؟»", "value=\"هل رن؟\"");
	}

	private List<String> asked() {
		return this.questions.of(CaseType.INCIDENT, Category.FIRE).stream().map(Question::code).toList();
	}

}
