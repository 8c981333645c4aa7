package org.tawasul.intake;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class LayoutTest {

	@Autowired
	private MockMvc pages;

	@Test
	void aPageIsArabicAndRightToLeftUntilItsReaderSwitches() throws Exception {
		this.pages.perform(get("/").with(user("reader")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
			.andExpect(content().string(containsString("bootstrap.rtl.min.css")))
			.andExpect(content().string(containsString("href=\"?lang=en\"")));
		this.pages.perform(get("/?lang=en").with(user("reader")))
			.andExpect(content().string(containsString("<html lang=\"en\" dir=\"ltr\"")))
			.andExpect(content().string(not(containsString("rtl.min.css"))));
	}

}
