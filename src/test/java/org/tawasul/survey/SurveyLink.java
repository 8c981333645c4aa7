package org.tawasul.survey;

import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The link of an invitation, as its reporter uses it.
 */
record SurveyLink(MockMvc pages, String token) {

	static SurveyLink of(CaseNumber number, CaseSecretService secrets, MockMvc pages) {
		return new SurveyLink(pages, secrets.surveyToken(number));
	}

	ResultActions open() throws Exception {
		return this.pages.perform(get("/s/{token}", this.token));
	}

	/** Sends answers: question, answer, question, answer. */
	ResultActions send(String... answers) throws Exception {
		MockHttpServletRequestBuilder form = post("/s/{token}", this.token).with(FormPost.csrf());
		for (int i = 0; i < answers.length; i += 2) {
			form.param("q-" + answers[i], answers[i + 1]);
		}
		return this.pages.perform(form);
	}

}
