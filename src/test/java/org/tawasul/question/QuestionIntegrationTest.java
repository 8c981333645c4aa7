package org.tawasul.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class QuestionIntegrationTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private QuestionService questions;

	@Autowired
	private QuestionBootstrap first;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvc program;

	@AfterEach
	void askAsBefore() {
		this.jdbc.update("update app.question set retired = false");
		this.jdbc.update("update app.question_option set retired = false");
		this.jdbc.update("update app.question set arabic_text = 'ما الذي يحترق؟' where code = 'burning'");
		this.questions.changed();
	}

	@Test
	void aNewInstallationAsksWhatTheFileSays() {
		List<Question> asked = this.questions.all();
		assertThat(asked).extracting(Question::code)
			.containsExactlyElementsOf(QuestionBootstrapFile.read().stream().map(Question::code).toList());
		assertThat(asked).usingRecursiveFieldByFieldElementComparatorIgnoringFields("scopes")
			.containsExactlyElementsOf(QuestionBootstrapFile.read());
		for (int i = 0; i < asked.size(); i++) {
			assertThat(asked.get(i).scopes())
				.containsExactlyInAnyOrderElementsOf(QuestionBootstrapFile.read().get(i).scopes());
		}
	}

	@Test
	void whatTheMinistryHasMadeOfItIsLeftAlone() {
		this.jdbc.update("update app.question set arabic_text = 'ماذا يحترق؟' where code = 'burning'");
		this.first.afterSingletonsInstantiated();
		this.questions.changed();
		assertThat(this.questions.find("burning").orElseThrow().arabicText()).isEqualTo("ماذا يحترق؟");
	}

	@Test
	void answersOfOldCasesNeverBecomeUnreadable() {
		Map<String, String> old = Map.of("burning", "GAS", "floor", "الثاني", "since", "2026-11-22T07:30", "called",
				"NOBODY", "trapped", "NO");
		this.jdbc.update("update app.question_option set retired = true where code = 'GAS'");
		this.jdbc.update("update app.question set retired = true where code = 'burning'");
		this.questions.changed();
		assertThat(this.questions.of(CaseType.INCIDENT, Category.FIRE)).extracting(Question::code)
			.doesNotContain("burning")
			.contains("evacuated");
		assertThat(this.questions.answerViews(old, ARABIC)).extracting(AnswerView::question, AnswerView::answer)
			.containsExactly(tuple("ما الذي يحترق؟", "غاز"), tuple("هل يوجد من يتعذر خروجه؟", "لا"),
					tuple("هل أُبلغت جهات الطوارئ؟", "لم تُبلَّغ بعد"),
					tuple("متى حدث ذلك أو بدأ؟",
							"الأحد 12 جمادى الآخرة 1448هـ الموافق 22 نوفمبر 2026م، الساعة 7:30 صباحًا"),
					tuple("floor", "الثاني"));
		assertThat(this.questions.answerViews(old, Locale.ENGLISH)).extracting(AnswerView::answer)
			.contains("Gas", "Not yet");
	}

	@Test
	void nobodyTakesAwayWhatOldAnswersLeanOn() {
		for (String damage : List.of("delete from app.question where code = 'burning'",
				"update app.question set kind = 'TEXT' where code = 'burning'",
				"update app.question set code = 'burns' where code = 'burning'",
				"delete from app.question_option where question = 'burning'",
				"update app.question_option set code = 'FUEL' where question = 'burning' and code = 'GAS'")) {
			assertThatExceptionOfType(DataAccessException.class).as(damage)
				.isThrownBy(() -> this.jdbc.update(damage))
				.withMessageContaining("retire it instead");
		}
	}

	@Test
	void aChangeByWhateverHandMovesTheCounterThatNodesLookAt() {
		long before = version();
		this.jdbc.update("update app.question_option set retired = true where code = 'GAS'");
		assertThat(version()).isGreaterThan(before);
	}

	@Test
	void programsAreToldWhatToAsk() throws Exception {
		this.program
			.perform(get("/api/v1/questions").param("type", "INCIDENT")
				.param("category", "FOOD_POISONING")
				.header(HttpHeaders.ACCEPT_LANGUAGE, "ar"))
			.andExpect(status().isOk())
			.andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("max-age=300")))
			.andExpect(header().string(HttpHeaders.VARY, containsString("Accept-Language")))
			.andExpect(jsonPath("$.questions[?(@.code=='meal')].text").value("ما الوجبة المشتبه بها؟"))
			.andExpect(jsonPath("$.questions[?(@.code=='meal')].options[*].code").value(hasItem("CANTEEN")))
			.andExpect(jsonPath("$.questions[*].askedOf[*].category").value(everyItem(is("FOOD_POISONING"))))
			.andExpect(jsonPath("$.questions[*].code").value(not(hasItem("burning"))));
		this.program.perform(get("/api/v1/questions").param("type", "INQUIRY").header("Accept-Language", "en"))
			.andExpect(jsonPath("$.questions[0].text").value("What is the inquiry about?"));
	}

	@Test
	void whoHasTheQuestionsAlreadyIsNotSentThemAgain() throws Exception {
		String etag = this.program.perform(get("/api/v1/questions")).andReturn().getResponse().getHeader("ETag");
		this.program.perform(get("/api/v1/questions").header("If-None-Match", etag))
			.andExpect(status().isNotModified());
		this.program.perform(get("/api/v1/questions").header("If-None-Match", etag).header("Accept-Language", "en"))
			.andExpect(status().isOk());
		this.jdbc.update("update app.question_option set retired = true where code = 'GAS'");
		this.questions.changed();
		this.program.perform(get("/api/v1/questions").header("If-None-Match", etag))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.questions[?(@.code=='burning')].options[*].code").value(not(hasItem("GAS"))));
	}

	@Test
	void aTypeThatDoesNotExistIsAFaultOfItsField() throws Exception {
		this.program.perform(get("/api/v1/questions").param("type", "FLOOD"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("type"));
	}

	@Test
	void oneAddressAsksSoOftenOnly() {
		assertThat(IntStream.range(0, 500).anyMatch((time) -> ask("192.0.2.44") == 429)).isTrue();
		assertThat(ask("192.0.2.45")).isEqualTo(200);
	}

	private long version() {
		return this.jdbc.queryForObject("select version from app.question_version", Long.class);
	}

	private int ask(String address) {
		try {
			return this.program.perform(get("/api/v1/questions").with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})).andReturn().getResponse().getStatus();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

}
