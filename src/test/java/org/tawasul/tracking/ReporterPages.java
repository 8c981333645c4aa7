package org.tawasul.tracking;

import jakarta.servlet.http.Cookie;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * A case as its reporter opens it and sends its forms.
 */
abstract class ReporterPages {

	@Autowired
	MockMvc http;

	@Autowired
	CaseSecretService secrets;

	Cookie pass(CaseNumber number) throws Exception {
		return this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
	}

	String page(CaseNumber number, String... query) throws Exception {
		return this.http.perform(get("/cases/" + number + String.join("", query)).cookie(pass(number)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	ResultActions send(CaseNumber number, String form, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/{number}/{form}", number, form).cookie(pass(number))
			.with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.http.perform(request);
	}

}
