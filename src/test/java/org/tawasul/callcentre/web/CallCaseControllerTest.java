package org.tawasul.callcentre.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallPages;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Cases of callers: who they are, what they are told, what is done for them.
 */
@TawasulTest
class CallCaseControllerTest extends CallPages {

	/** Of the department that complaints of the first region go to. */
	private static final String HANDLER = "edu01sch.coordinator1";

	@Autowired
	private CaseSecretService secrets;

	private CaseNumber number;

	private String call;

	private String page;

	@BeforeEach
	void aCallerWithAResolvedCase() throws Exception {
		this.number = complaint("تأخر صرف المكافأة");
		this.scenario.handle(this.number, HANDLER);
		this.scenario.resolve(this.number, HANDLER);
		this.call = begin(AGENT, this.mobile);
		this.page = this.call + "/requests/" + this.number;
	}

	@Test
	void nothingIsToldBeforeTheCallerIsChecked() throws Exception {
		see(AGENT, this.page).andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("تحقق من المتصل"), containsString("value=\"" + this.mobile + "\""),
						not(containsString("ما تخبره به")), not(containsString("الاعتراض على الحل</summary>")))));
		this.pages.perform(form(this.page + "/object", AGENT).param("text", "لم يصلني شيء"))
			.andExpect(redirectedUrl(this.page))
			.andExpect(flash().attribute("refused", "unverified"));
		assertThat(this.scenario.file(this.number).getStatus()).isEqualTo("resolved");
	}

	@Test
	void callerWhoKnowsEnoughIsToldAndMayDoWhatTheTableAllows() throws Exception {
		verify("mobile", this.mobile, "name", "نورة سعد").andExpect(flash().attribute("done", "verified"));
		see(AGENT, this.page).andExpect(content().string(allOf(containsString("ما تخبره به"),
				containsString("إضافة معلومات</summary>"), containsString("«الاعتراض على الحل» يلزمه تحقق أكثر"))));
		this.pages.perform(form(this.page + "/object", AGENT).param("text", "لم يصلني شيء"))
			.andExpect(flash().attribute("refused", "unverified"));
		verify("secret", this.secrets.secretOf(this.number));
		see(AGENT, this.page).andExpect(content().string(containsString("الاعتراض على الحل</summary>")));
		assertThat(audited("CALLER_VERIFIED", this.call)).isEqualTo(2);
	}

	@Test
	void whoeverIsNotWhoTheySayLearnsNothingNotEvenWhatWasRight() throws Exception {
		verify("mobile", "0550000000", "name", "نورة سعد").andExpect(flash().attribute("refused", "not-verified"));
		verify("identity", this.identity).andExpect(flash().attribute("refused", "not-verified"));
		see(AGENT, this.page).andExpect(content().string(not(containsString("ما تخبره به"))));
		assertThat(this.jdbc
			.sql("select details ->> 'given' from app.audit_entry where action = 'CALLER_REFUSED'"
					+ " and subject = ? order by id")
			.param(this.call.substring(this.call.lastIndexOf('/') + 1))
			.query(String.class)
			.list()).containsExactly("mobile name", "identity");
		verify().andExpect(flash().attribute("refused", "nothing-said"));
	}

	@Test
	void onePieceIsNotGuessedBehindOthersThatSuffice() throws Exception {
		for (int guess = 0; guess < 5; guess++) {
			verify("mobile", this.mobile, "name", "نورة سعد", "identity", "100000000" + guess)
				.andExpect(flash().attribute("done", "verified"));
		}
		verify("mobile", this.mobile, "name", "نورة سعد", "identity", this.identity)
			.andExpect(flash().attribute("refused", "too-many-refusals"));
	}

	@Test
	void whoeverContinuesABrokenCallChecksTheCallerAnew() throws Exception {
		verify("secret", this.secrets.secretOf(this.number));
		this.pages.perform(form(this.call + "/break", AGENT));
		this.pages.perform(form(this.call + "/continuation", AGENT));
		this.pages.perform(form(this.page + "/object", AGENT).param("text", "لم يصلني شيء"))
			.andExpect(flash().attribute("refused", "unverified"));
	}

	@Test
	void checkingStopsAfterTooManyWrongAnswersForACase() throws Exception {
		for (int attempt = 0; attempt < 5; attempt++) {
			verify("secret", "0000-0000-000" + attempt).andExpect(flash().attribute("refused", "not-verified"));
		}
		verify("secret", this.secrets.secretOf(this.number))
			.andExpect(flash().attribute("refused", "too-many-refusals"));
		assertThat(audited("CALLER_REFUSED", this.call)).isEqualTo(6);
	}

	@Test
	void objectionIsTheReportersAndTheHandOfTheAgentIsSeenByStaffOnly() throws Exception {
		verify("secret", this.secrets.secretOf(this.number));
		for (String done : List.of("served", "served-before")) {
			this.pages.perform(form(this.page + "/object", AGENT).param("text", "لم تُصرف المكافأة بعد"))
				.andExpect(redirectedUrl(this.page))
				.andExpect(flash().attribute("done", done));
		}
		assertThat(this.scenario.timeline(this.number).stream().filter("objected"::equals)).hasSize(1);
		see(CARE, "/desk/cases/" + this.number)
			.andExpect(content().string(allOf(containsString("لم تُصرف المكافأة بعد"),
					containsString("نيابة عن مقدم الطلب"), containsString("ريم بنت خالد الشمري"))));
		this.pages
			.perform(get("/api/v1/cases/" + this.number).header("X-Case-Secret", this.secrets.secretOf(this.number)))
			.andExpect(content().string(not(containsString("نيابة عن"))));
		assertThat(audited("CALLER_SERVED", this.call)).isEqualTo(1);
		see(AGENT, this.call).andExpect(content().string(containsString("سُجل اعتراض على حل الطلب " + this.number)));
	}

	@Test
	void acceptanceInformationAndWithdrawalAreDoneForTheCaller() throws Exception {
		verify("secret", this.secrets.secretOf(this.number));
		this.pages.perform(form(this.page + "/accept", AGENT)).andExpect(flash().attribute("done", "served"));
		assertThat(this.scenario.file(this.number).getPhase().isOpen()).isFalse();
		CaseNumber other = complaint("شكوى ثانية");
		String otherPage = this.call + "/requests/" + other;
		this.pages.perform(form(otherPage + "/verification", AGENT).param("secret", this.secrets.secretOf(other)));
		this.pages.perform(form(otherPage + "/inform", AGENT).param("text", "أرفقت رقم القرار"))
			.andExpect(flash().attribute("done", "served"));
		this.pages.perform(form(otherPage + "/withdraw", AGENT)).andExpect(flash().attribute("done", "served"));
		assertThat(this.scenario.timeline(other)).contains("information_added", "withdrawn");
	}

	@Test
	void checkOfOneCaseOpensNoOther() throws Exception {
		verify("secret", this.secrets.secretOf(this.number));
		CaseNumber other = complaint("شكوى أخرى");
		this.pages.perform(form(this.call + "/requests/" + other + "/withdraw", AGENT))
			.andExpect(flash().attribute("refused", "unverified"));
		String later = begin(AGENT, this.mobile);
		this.pages.perform(form(later + "/requests/" + this.number + "/accept", AGENT))
			.andExpect(flash().attribute("refused", "unverified"));
	}

	@Test
	void reasonThatIsMissingIsAskedForAndWhatTheCaseRefusesIsSaid() throws Exception {
		verify("secret", this.secrets.secretOf(this.number));
		this.pages.perform(form(this.page + "/object", AGENT).param("text", " "))
			.andExpect(flash().attribute("faulty", "object"));
		this.pages.perform(form(this.page + "/withdraw", AGENT).param("text", "لم أعد أريد"))
			.andExpect(flash().attributeExists("refusal", "typed"));
	}

	@Test
	void secondAgentDoesNotActBlindly() throws Exception {
		String theirs = begin(COLLEAGUE, this.mobile);
		verify("secret", this.secrets.secretOf(this.number));
		this.pages.perform(form(this.page + "/inform", AGENT).param("text", "معلومة"));
		String theirPage = theirs + "/requests/" + this.number;
		this.pages
			.perform(form(theirPage + "/verification", COLLEAGUE).param("secret", this.secrets.secretOf(this.number)));
		this.pages.perform(form(theirPage + "/accept", COLLEAGUE))
			.andExpect(flash().attribute("refused", "colleague-acted"));
		assertThat(this.scenario.file(this.number).getPhase().isOpen()).isTrue();
		see(COLLEAGUE, theirPage)
			.andExpect(content().string(containsString("أُضيفت معلومات إلى الطلب " + this.number)));
	}

	@Test
	void managersAndColleaguesHaveNoPartInIt() throws Exception {
		see(COLLEAGUE, this.page).andExpect(status().isNotFound());
		this.pages.perform(form(this.page + "/verification", MANAGER)).andExpect(status().isNotFound());
		see(MANAGER, this.page).andExpect(redirectedUrl(this.call));
		see(AGENT, this.call + "/requests/999999999").andExpect(status().isNotFound());
	}

	private ResultActions verify(String... fields) throws Exception {
		MockHttpServletRequestBuilder form = form(this.page + "/verification", AGENT);
		for (int field = 0; field < fields.length; field += 2) {
			form.param(fields[field], fields[field + 1]);
		}
		return this.pages.perform(form);
	}

}
