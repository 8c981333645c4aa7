package org.tawasul.callcentre.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallPages;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/**
 * What an agent had typed when the session ended comes back, except what a caller said in
 * confidence.
 */
@TawasulTest
class CallDraftsTest extends CallPages {

	@Autowired
	private List<FormPage> forms;

	@Autowired
	private FormDraftService drafts;

	@ParameterizedTest
	@ValueSource(strings = { "/end", "/break" })
	void whatWasTypedWhenTheSessionEndedIsBackAfterTheSignIn(String action) throws Exception {
		String call = begin(AGENT, "");
		Kept kept = unsent(call + action, "note", "لم يُحفظ بعد");
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key()))
			.andExpect(redirectedUrl(call))
			.andExpect(flash().attribute("done", "restored"));
		see(AGENT, call).andExpect(content().string(containsString("لم يُحفظ بعد")));
	}

	@Test
	void endOfABrokenOffCallThatWasTypedWhenTheSessionEndedIsBackToo() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/break", AGENT));
		Kept kept = unsent(call + "/end", "note", "لم يعد");
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key())).andExpect(redirectedUrl(call));
		see(AGENT, call).andExpect(content().string(containsString(">لم يعد<")));
	}

	@Test
	void numberThatWasTypedWhenTheSessionEndedIsShownOnceAndNotKept() throws Exception {
		Kept kept = unsent("/desk/calls", "sought", this.mobile);
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key()))
			.andExpect(content().string(containsString(this.mobile)));
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key()))
			.andExpect(content().string(not(containsString(this.mobile))));
	}

	@Test
	void secretThatACallerSaidIsNotKeptWhenTheSessionEnds() throws Exception {
		CaseNumber number = complaint("تأخر صرف المكافأة");
		String page = begin(AGENT, "") + "/requests/" + number;
		MockHttpServletRequest form = new MockHttpServletRequest("POST", page + "/verification");
		form.addParameter("secret", "ABCD-EFGH-JKMN");
		form.addParameter("name", "نورة سعد");
		assertThat(draft(form).submission().values()).containsEntry("name", "نورة سعد")
			.doesNotContainValue("ABCD-EFGH-JKMN");
		Kept kept = unsent(page + "/verification", "name", "نورة سعد");
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key()))
			.andExpect(content().string(containsString("value=\"نورة سعد\"")));
		this.pages.perform(get(kept.address()).with(AGENT).cookie(kept.key()))
			.andExpect(content().string(not(containsString("value=\"نورة سعد\""))));
	}

	/** What becomes of a form that is sent after the session has ended. */
	private Kept unsent(String address, String field, String typed) {
		MockHttpServletRequest form = new MockHttpServletRequest("POST", address);
		form.addParameter(field, typed);
		MockHttpServletResponse kept = new MockHttpServletResponse();
		String page = this.drafts.save(draft(form), form, kept).orElseThrow();
		Cookie key = kept.getCookie("form-key");
		assertThat(key).isNotNull();
		return new Kept(URI.create(page), key);
	}

	private FormDraft draft(MockHttpServletRequest form) {
		return this.forms.stream()
			.flatMap((page) -> page.draft(form.getRequestURI(), form, Locale.forLanguageTag("ar")).stream())
			.findFirst()
			.orElseThrow();
	}

	private record Kept(URI address, Cookie key) {

	}

}
