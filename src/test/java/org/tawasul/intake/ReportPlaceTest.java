package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** A place that is probably not meant is asked about, and never refused. */
@TawasulTest
class ReportPlaceTest {

	private static final String QUESTION = "هل هذا هو المكان الصحيح؟";

	@Autowired
	private MockMvc http;

	@ParameterizedTest
	@CsvSource({ "46.6753,24.7136,معكوسان", "0,0,صفر", "51.5,-0.12,خارج المملكة", "21.5,39.2,مكة المكرمة" })
	void theReporterIsAskedBeforeTheReportIsSent(String latitude, String longitude, String reason) throws Exception {
		send(latitude, longitude, Map.of()).andExpect(status().isOk())
			.andExpect(content().string(containsString(QUESTION)))
			.andExpect(content().string(containsString(reason)));
		this.http.perform(form(latitude, longitude, Map.of()).param("action", "confirm").with(csrf()))
			.andExpect(redirectedUrl("/report/receipt"));
	}

	@Test
	void anotherPlaceThanTheOneThatWasConfirmedIsAskedAboutAgain() throws Exception {
		send("0", "0", Map.of("place.confirmed", "SA-01 51.5 -0.12"))
			.andExpect(content().string(containsString(QUESTION)));
	}

	@Test
	void exchangedCoordinatesArePutRightByAPress() throws Exception {
		this.http.perform(form("46.6753", "24.7136", Map.of()).param("action", "swap").with(csrf()))
			.andExpect(content().string(containsString("name=\"place.latitude\" value=\"24.7136\"")))
			.andExpect(content().string(not(containsString(QUESTION))));
	}

	@Test
	void aRightPlaceIsNotAskedAbout() throws Exception {
		send("24.7136", "46.6753", Map.of()).andExpect(redirectedUrl("/report/receipt"));
	}

	@Test
	void aProgramIsWarnedAndItsCaseIsOpen() throws Exception {
		api(51.5, -0.12).andExpect(status().isCreated())
			.andExpect(jsonPath("$.warnings[0].field").value("place"))
			.andExpect(jsonPath("$.warnings[0].code").value("OUTSIDE_KINGDOM"))
			.andExpect(jsonPath("$.warnings[0].message").value(containsString("Riyadh")));
		api(24.7136, 46.6753).andExpect(status().isCreated()).andExpect(jsonPath("$.warnings").doesNotExist());
	}

	private ResultActions api(double latitude, double longitude) throws Exception {
		return this.http.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON)
			.header("Accept-Language", "en")
			.content(
					"""
							{"type": "INCIDENT", "category": "FIRE", "subject": "Fire", "description": "Smoke", "region": "SA-01",
							 "place": {"latitude": %s, "longitude": %s}}"""
						.formatted(latitude, longitude)));
	}

	private ResultActions send(String latitude, String longitude, Map<String, String> more) throws Exception {
		return this.http.perform(form(latitude, longitude, more).param("action", "send").with(csrf()));
	}

	private static MockHttpServletRequestBuilder form(String latitude, String longitude, Map<String, String> more) {
		Map<String, String> typed = new LinkedHashMap<>(
				Map.of("type", "INCIDENT", "category", "FIRE", "description", "دخان كثيف", "region", "SA-01", "contact",
						"ANONYMOUS", "place.latitude", latitude, "place.longitude", longitude));
		typed.putAll(more);
		MockHttpServletRequestBuilder request = post("/report");
		typed.forEach(request::param);
		return request;
	}

}
