package org.tawasul.access.web;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class IndexedFieldsAdviceTest {

	@Autowired
	private MockMvc pages;

	@ParameterizedTest
	@ValueSource(strings = { "/track?number%5B0%5D=1", "/desk/incidents?tab%5B0%5D=1", "/desk/incidents?tab%5Bx%5D.y=1",
			"/desk/indicators?from%5B0%5D=1", "/desk/reports?from%5B0%5D=1", "/desk/requests?q%5B0%5D=1",
			"/desk/requests?q%5B=1", "/desk/requests?q.x=1", "/desk/incidents?class.module=1" })
	void fieldThatNoFormHasIsIgnored(String address) throws Exception {
		this.pages.perform(get(URI.create(address)).with(user("care").roles("CARE_OFFICER")))
			.andExpect(status().isOk());
	}

}
