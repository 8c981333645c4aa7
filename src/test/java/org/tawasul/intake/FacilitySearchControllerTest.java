package org.tawasul.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class FacilitySearchControllerTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private FacilitySearchService facilities;

	@Autowired
	private MockMvc browser;

	@Autowired
	private org.springframework.jdbc.core.JdbcTemplate jdbc;

	@ParameterizedTest(name = "{0} finds {1}")
	@CsvSource({ "جامعة الملك سعود,UNI-KSU", "الملك سعود,UNI-KSU", "سعود الملك,UNI-KSU", "king saud univ,UNI-KSU",
			"جامعه الاميره نوره,UNI-PNU", "مكتب الخرج,EDU-01-KHJ", "تعليم الرياض,EDU-01", "وكالة الابتعاث,AGY-SCH" })
	void aBodyIsFoundHoweverItsNameIsTyped(String typed, String code) {
		assertThat(this.facilities.find(typed, null, null, ARABIC))
			.extracting(FacilitySearchService.FacilitySuggestion::code)
			.contains(code);
	}

	@Test
	void onlyTheKindThatWasChosenIsSuggestedAndTheRegionComesFirst() {
		assertThat(this.facilities.find("جامعة", FacilityKind.UNIVERSITY, "SA-02", ARABIC)).hasSize(10)
			.allMatch((one) -> one.kind() == FacilityKind.UNIVERSITY)
			.first()
			.extracting(FacilitySearchService.FacilitySuggestion::region)
			.isEqualTo("SA-02");
		assertThat(this.facilities.find("التعليم", FacilityKind.SCHOOL, null, ARABIC)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "ج", "\u200f\u200fج", "%%", "Minister's Office", "no such body",
			"إدارة الأمن والسلامة" })
	void littleNothingAndWhatIsNotThePublicsFindsNothing(String typed) {
		assertThat(this.facilities.find(typed, null, null, ARABIC)).isEmpty();
	}

	@Test
	void theScriptIsAnsweredInTheLanguageOfThePage() throws Exception {
		this.browser.perform(get("/report/facilities").param("q", "جامعة").param("lang", "ar"))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(jsonPath("$.length()", lessThanOrEqualTo(10)))
			.andExpect(jsonPath("$[0].about").value(containsString("جامعة – ")));
		this.browser.perform(get("/report/facilities").param("q", "King Saud").param("kind", "").param("lang", "en"))
			.andExpect(jsonPath("$[?(@.code=='UNI-KSU')].name").value("King Saud University"));
		this.browser.perform(get("/report/facilities").param("q", "x".repeat(5000)).param("lang", "ar"))
			.andExpect(content().json("[]"));
		this.browser.perform(get("/report/facilities").param("kind", "HOSPITAL")).andExpect(status().isBadRequest());
	}

	@Test
	void whoAsksTooOftenIsSentAwayForAWhile() throws Exception {
		FacilitySearchController search = new FacilitySearchController(this.facilities,
				new FacilitySearchProperties(3, 10));
		org.springframework.mock.web.MockHttpServletRequest request = new org.springframework.mock.web.MockHttpServletRequest();
		List<Integer> answers = IntStream.range(0, 4)
			.mapToObj((time) -> search.find("جامعة", null, null, ARABIC, request).getStatusCode().value())
			.toList();
		assertThat(answers).containsExactly(200, 200, 200, 429);
		assertThat(search.find("جامعة", null, null, ARABIC, request).getHeaders().getFirst("Retry-After")).isNotNull();
	}

	@Test
	void aBodyThatWasChosenIsKeptWithItsCode() throws Exception {
		assertThat(sent("facility.kind", "DIRECTORATE", "facility.name", "الإدارة العامة للتعليم بمنطقة الرياض",
				"facility.code", "EDU-01"))
			.isEqualTo(new Facility(FacilityKind.DIRECTORATE, "الإدارة العامة للتعليم بمنطقة الرياض", "EDU-01"));
		assertThat(sent("facility.kind", "UNIVERSITY", "facility.unit", "UNI-KSU", "facility.code", "EDU-01"))
			.isEqualTo(new Facility(FacilityKind.UNIVERSITY, null, "UNI-KSU"));
		assertThat(sent("facility.kind", "SCHOOL", "facility.name", "ابتدائية النور", "facility.unit", "UNI-KSU"))
			.isEqualTo(new Facility(FacilityKind.SCHOOL, "ابتدائية النور", null));
	}

	private Facility sent(String... facility) throws Exception {
		Map<String, String> typed = new HashMap<>(Map.of("type", "COMPLAINT", "subject", "تأخر الرد", "description",
				"لم يصلني رد", "region", "SA-01", "contact", "ANONYMOUS", "action", "send"));
		for (int i = 0; i < facility.length; i += 2) {
			typed.put(facility[i], facility[i + 1]);
		}
		LinkedMultiValueMap<String, String> params = new LinkedMultiValueMap<>();
		typed.forEach(params::add);
		this.browser.perform(post("/report").params(params).with(csrf())).andExpect(redirectedUrl("/report/receipt"));
		return this.jdbc.queryForObject(
				"select facility_kind, facility_name, facility_unit from app.case_file order by number desc limit 1",
				(row, number) -> new Facility(FacilityKind.valueOf(row.getString(1)), row.getString(2),
						row.getString(3)));
	}

}
