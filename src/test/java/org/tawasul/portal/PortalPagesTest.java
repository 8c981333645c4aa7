package org.tawasul.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The portal's pages of information, and what browsers and search engines ask for. */
@TawasulTest
class PortalPagesTest {

	@Autowired
	private MockMvc pages;

	@Test
	void theDoorForUrgentReportsComesFirst() throws Exception {
		this.pages.perform(get("/"))
			.andExpect(content().string(stringContainsInOrder("/report?type=INCIDENT", "بلاغ هام أو عاجل",
					"/report?type=COMPLAINT", "متابعة طلب سابق")));
	}

	@ParameterizedTest
	@CsvSource({ "/privacy,إشعار الخصوصية,Privacy notice", "/accessibility,إمكانية الوصول,Accessibility",
			"/faq,الأسئلة الشائعة,Frequently asked questions", "/offline,لا يوجد اتصال,No connection" })
	void anybodyReadsThePagesOfInformationInBothLanguages(String path, String arabic, String english) throws Exception {
		this.pages.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString(arabic)));
		this.pages.perform(get(path).param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<h1>" + english + "</h1>")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/report", "/track", "/login", "/faq" })
	void everyPageSaysHowToReachTheServiceAndWhatItIs(String path) throws Exception {
		this.pages.perform(get(path))
			.andExpect(content().string(containsString("mailto:Tawasul@moe.gov.sa")))
			.andExpect(content().string(containsString("https://x.com/MOETawasul")))
			.andExpect(content().string(containsString("href=\"/privacy\"")))
			.andExpect(content().string(containsString("<meta name=\"description\" content=\"قدّم بلاغك")))
			.andExpect(content().string(containsString("<meta property=\"og:image\" content=\"http")))
			.andExpect(content().string(containsString("rel=\"manifest\"")));
	}

	@Test
	void whereDetailsAreTypedThePageSaysWhatBecomesOfThem() throws Exception {
		this.pages.perform(get("/report"))
			.andExpect(content().string(containsString("نستعمل بياناتك لمعالجة طلبك")))
			.andExpect(content().string(containsString("<a href=\"/privacy\" target=\"_blank\"")));
	}

	@Test
	void thePortalCanBeInstalledInEitherLanguage() throws Exception {
		this.pages.perform(get("/manifest.webmanifest"))
			.andExpect(content().contentType("application/manifest+json;charset=UTF-8"))
			.andExpect(jsonPath("$.short_name").value("تواصل"))
			.andExpect(jsonPath("$.dir").value("rtl"))
			.andExpect(jsonPath("$.start_url").value("/"))
			.andExpect(jsonPath("$.icons[2].purpose").value("maskable"));
		this.pages.perform(get("/manifest.webmanifest").param("lang", "en"))
			.andExpect(jsonPath("$.short_name").value("Tawasul"))
			.andExpect(jsonPath("$.lang").value("en"));
	}

	@ParameterizedTest
	@CsvSource({ "/sw.js,text/javascript", "/favicon.ico,image/x-icon", "/robots.txt,text/plain",
			"/img/icon-192.png,image/png", "/img/icon-512.png,image/png", "/img/icon-maskable.png,image/png",
			"/img/icon-180.png,image/png", "/img/share.png,image/png" })
	void whatBrowsersAskForIsThere(String path, String mediaType) throws Exception {
		this.pages.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(header().string(HttpHeaders.CONTENT_TYPE, containsString(mediaType)));
	}

	@Test
	void searchEnginesKeepOutOfWhatIsNotForThem() throws Exception {
		this.pages.perform(get("/robots.txt"))
			.andExpect(content().string(stringContainsInOrder("Disallow: /cases/", "Disallow: /desk")))
			.andExpect(content().string(not(containsString("Disallow: /\n"))));
	}

}
