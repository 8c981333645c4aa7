package org.tawasul.basicdata.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms of the editors that were opened before somebody else changed the same.
 */
@TawasulTest
@Transactional
class OvertakenFormsTest {

	@Autowired
	private MockMvc pages;

	@ParameterizedTest
	@CsvSource({ "/categories/FIRE/category, arabic_name", "/messages/received/texts, ar:notification.received.subject",
			"/people/head/person, arabic_name", "/questions/fault/question, arabic_text", "/report-head/head, lines",
			"/report-head/EDU-01/head, lines", "/units/EDU-01-SAF/unit, arabic_name" })
	void anotherLanguageDoesNotHideWhatChangedSinceTheFormWasOpened(String form, String field) throws Exception {
		EditorBrowser browser = new EditorBrowser(this.pages);
		browser.open("/desk/basic-data");
		String page = browser.send("/desk/basic-data" + form, "was." + field, "Opened so", field, "Typed", "switch",
				"en");
		assertThat(page).contains("name=\"was." + field + "\" value=\"Opened so\"", "Typed");
	}

}
