package org.tawasul.report;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page that tells whoever holds a letter whether it is genuine. */
@TawasulTest
class LetterConfirmationTest {

	private static final RequestPostProcessor COORDINATOR = user("coordinator").roles(Role.COORDINATOR.name());

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	private CaseNumber fire;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@Test
	void theCodeOfALetterLeadsToAPageThatConfirmsItAndTellsNothingElse() throws Exception {
		String seal = seal();
		confirm(seal).andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("هذا الخطاب صادر عن وزارة التعليم"), containsString(this.fire.toString()),
						not(containsString("رائحة غاز")), not(containsString("نورة")))));
	}

	@Test
	void anyOtherCodeIsUnknown() throws Exception {
		String seal = seal();
		String other = seal.substring(0, 20) + ((seal.charAt(20) == 'A') ? 'B' : 'A') + seal.substring(21);
		for (String wrong : new String[] { other, seal + "A", "x", seal.substring(1), "%D8%A7" }) {
			confirm(wrong).andExpect(status().isNotFound())
				.andExpect(content().string(
						allOf(containsString("تعذر التحقق من هذا الخطاب"), not(containsString(this.fire.toString())))));
		}
	}

	@Test
	void whoTriesManyCodesWaits() throws Exception {
		RequestPostProcessor elsewhere = (request) -> {
			request.setRemoteAddr("203.0.113.77");
			return request;
		};
		for (int i = 0; i < 30; i++) {
			this.pages.perform(get("/letters/wrong" + i).with(elsewhere)).andExpect(status().isNotFound());
		}
		this.pages.perform(get("/letters/wrong").with(elsewhere)).andExpect(status().isTooManyRequests());
		this.pages.perform(get("/letters/" + seal()).with(elsewhere)).andExpect(status().isOk());
	}

	private String seal() throws Exception {
		String page = this.pages.perform(get("/desk/cases/" + this.fire + "/letter").with(COORDINATOR))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher address = Pattern.compile("/letters/([\\w-]+)<").matcher(page);
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private ResultActions confirm(String seal) throws Exception {
		return this.pages.perform(get(URI.create("/letters/" + seal)));
	}

}
