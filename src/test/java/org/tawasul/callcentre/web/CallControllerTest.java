package org.tawasul.callcentre.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallPages;
import org.tawasul.casefile.CaseNumber;

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
 * Calls on the desk.
 */
@TawasulTest
class CallControllerTest extends CallPages {

	private static final String COMPLAINT = "تأخر صرف المكافأة";

	@Test
	void callerIsFoundByMobileIdentityAndCaseWithNothingPersonalInAnAddress() throws Exception {
		CaseNumber number = complaint(COMPLAINT);
		String national = "0" + this.mobile.substring(4);
		for (String sought : List.of(national, this.mobile, this.identity, number.toString())) {
			String id = UUID.randomUUID().toString();
			this.pages.perform(form("/desk/calls", AGENT).param("call", id).param("sought", sought))
				.andExpect(redirectedUrl("/desk/calls/" + id));
			see(AGENT, "/desk/calls/" + id).andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString(COMPLAINT), containsString(">" + number + "</a>"),
						containsString("سحب الطلب"), containsString("موعد الرد"))));
			assertThat(audited("CALLER_SEEN", id)).isEqualTo(1);
		}
	}

	@Test
	void auditTrailHoldsTheCasesThatWereSeenAndNoNumberOfAPerson() throws Exception {
		CaseNumber number = complaint(COMPLAINT);
		String call = begin(AGENT, this.mobile);
		see(AGENT, call);
		assertThat(
				this.jdbc.sql("select details::text from app.audit_entry where action = 'CALLER_SEEN' and subject = ?")
					.param(call.substring(call.lastIndexOf('/') + 1))
					.query(String.class)
					.single())
			.contains("\"mobile\"", number.toString())
			.doesNotContain(this.mobile.substring(4));
	}

	@Test
	void whatIsNoNumberBeginsNoCall() throws Exception {
		String id = UUID.randomUUID().toString();
		this.pages.perform(form("/desk/calls", AGENT).param("call", id).param("sought", "نورة"))
			.andExpect(redirectedUrl("/desk/calls"))
			.andExpect(flash().attribute("refused", "number"))
			.andExpect(flash().attribute("sought", "نورة"));
		see(AGENT, "/desk/calls/" + id).andExpect(status().isNotFound());
	}

	@Test
	void callMayBeginWithoutANumberAndGetACallerLater() throws Exception {
		complaint(COMPLAINT);
		String call = begin(AGENT, " ");
		see(AGENT, call).andExpect(content().string(containsString("لم يُبحث عن المتصل بعد")));
		this.pages.perform(form(call + "/caller", AGENT).param("sought", this.identity)).andExpect(redirectedUrl(call));
		see(AGENT, call).andExpect(content().string(containsString(COMPLAINT)));
		this.pages.perform(form(call + "/caller", AGENT).param("sought", "؟؟"))
			.andExpect(flash().attribute("refused", "number"));
		see(AGENT, call).andExpect(content().string(containsString(COMPLAINT)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0557199999", "1999999999", "999999999" })
	void callerWithoutCasesIsToldApartFromOneWhoWasNotLookedFor(String sought) throws Exception {
		see(AGENT, begin(AGENT, sought)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("لا طلب"), not(containsString("لم يُبحث")))));
	}

	@Test
	void formThatIsSentTwiceBeginsOneCall() throws Exception {
		String id = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			this.pages.perform(form("/desk/calls", AGENT).param("call", id).param("sought", this.mobile))
				.andExpect(redirectedUrl("/desk/calls/" + id));
		}
		assertThat(this.jdbc.sql("select count(*) from app.call where caller_mobile = ?")
			.param(this.mobile)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void callEndsWithKindNoteAndCaseOnce() throws Exception {
		CaseNumber number = complaint(COMPLAINT);
		Instant begun = Instant.parse("2026-03-02T08:00:00Z");
		this.scenario.turnClockTo(begun);
		String call = begin(AGENT, this.mobile);
		this.scenario.turnClockTo(begun.plus(Duration.ofSeconds(245)));
		for (String done : List.of("ended", "ended-before")) {
			this.pages
				.perform(form(call + "/end", AGENT).param("kind", "FOLLOW_UP")
					.param("note", "سأل عن موعد الرد")
					.param("case", number.toString()))
				.andExpect(redirectedUrl("/desk/calls"))
				.andExpect(flash().attribute("done", done));
			this.scenario.turnClockTo(begun.plus(Duration.ofHours(1)));
		}
		see(AGENT, call).andExpect(content().string(allOf(containsString("انتهت المكالمة"), containsString("4:05"),
				containsString("متابعة طلب"), containsString("سأل عن موعد الرد"), not(containsString(COMPLAINT)))));
		this.pages.perform(form(call + "/caller", AGENT).param("sought", this.identity))
			.andExpect(flash().attribute("refused", "ended"));
	}

	@Test
	void callWithoutAKindDoesNotEndAndKeepsItsNote() throws Exception {
		String call = begin(AGENT, "");
		this.pages
			.perform(form(call + "/end", AGENT).param("kind", "").param("note", "نبرته مستعجلة").param("case", "5"))
			.andExpect(redirectedUrl(call + "?check=true"));
		see(AGENT, call + "?check=true").andExpect(content().string(allOf(containsString("اختر نوع المكالمة"),
				containsString("لا طلب بهذا الرقم؛ صححه"), containsString("نبرته مستعجلة"))));
	}

	@Test
	void noteThatIsTooLongIsNotCutOff() throws Exception {
		String call = begin(AGENT, "");
		String note = "ملاحظة ".repeat(400);
		this.pages.perform(form(call + "/end", AGENT).param("kind", "INQUIRY").param("note", note))
			.andExpect(redirectedUrl(call + "?check=true"));
		see(AGENT, call + "?check=true").andExpect(content().string(containsString(note.strip())));
	}

	@Test
	void callThatBreaksOffWaitsAndMayBeContinuedByWhomeverTheCallerReaches() throws Exception {
		Instant begun = Instant.parse("2026-03-03T08:00:00Z");
		this.scenario.turnClockTo(begun);
		String call = begin(AGENT, this.mobile);
		this.pages.perform(form(call + "/typed/end", AGENT).param("note", "كان يصف الحادث"))
			.andExpect(status().isNoContent());
		this.scenario.turnClockTo(begun.plus(Duration.ofMinutes(2)));
		this.pages.perform(form(call + "/break", AGENT)).andExpect(redirectedUrl(call));
		this.pages.perform(form(call + "/typed/end", AGENT).param("note", "x")).andExpect(status().isConflict());
		this.scenario.turnClockTo(begun.plus(Duration.ofMinutes(30)));
		see(AGENT, "/desk/calls").andExpect(content().string(containsString("انقطع الاتصال")));
		String other = begin(COLLEAGUE, this.mobile);
		see(COLLEAGUE, other).andExpect(content().string(containsString("انقطعت مكالمة ريم بنت خالد الشمري")));
		this.pages.perform(form(call + "/continuation", COLLEAGUE)).andExpect(redirectedUrl(call));
		see(COLLEAGUE, call)
			.andExpect(content().string(allOf(containsString("كان يصف الحادث"), containsString(">2:00<"))));
		see(AGENT, call).andExpect(status().isNotFound());
		this.pages.perform(form(call + "/end", AGENT).param("kind", "INQUIRY")).andExpect(status().isNotFound());
		this.scenario.turnClockTo(begun.plus(Duration.ofMinutes(31)));
		this.pages.perform(form(call + "/end", COLLEAGUE).param("kind", "INQUIRY"))
			.andExpect(flash().attribute("done", "ended"));
		see(COLLEAGUE, call).andExpect(content().string(containsString(">3:00<")));
	}

	@Test
	void noteThatWasTypedLastComesWithTheButtonForABrokenLine() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/typed/end", AGENT).param("note", "نصف"));
		see(AGENT, call).andExpect(content().string(containsString("formaction=\"" + call + "/break\"")));
		this.pages.perform(form(call + "/break", AGENT).param("note", "نصف الجملة").param("kind", "INQUIRY"))
			.andExpect(redirectedUrl(call));
		this.pages.perform(form(call + "/break", AGENT).param("note", "")).andExpect(redirectedUrl(call));
		this.pages.perform(form(call + "/continuation", AGENT));
		see(AGENT, call).andExpect(
				content().string(allOf(containsString(">نصف الجملة<"), containsString("value=\"INQUIRY\" selected"))));
	}

	@Test
	void callWhoseCallerDoesNotComeBackIsEndedByItsAgentWithoutTheTimeOfWaiting() throws Exception {
		Instant begun = Instant.parse("2026-03-05T08:00:00Z");
		this.scenario.turnClockTo(begun);
		String call = begin(AGENT, this.mobile);
		this.scenario.turnClockTo(begun.plus(Duration.ofMinutes(2)));
		this.pages.perform(form(call + "/break", AGENT).param("note", "سأل عن النقل").param("kind", ""));
		this.scenario.turnClockTo(begun.plus(Duration.ofMinutes(40)));
		see(AGENT, call).andExpect(content().string(allOf(containsString("إذا لم يعد المتصل"),
				containsString("value=\"BROKEN_OFF\" selected"), containsString(">سأل عن النقل<"),
				not(containsString("data-keep")), not(containsString("/break\"")))));
		see(COLLEAGUE, call)
			.andExpect(content().string(allOf(not(containsString("أنهِ المكالمة")), containsString("تابع المكالمة"))));
		this.pages.perform(form(call + "/end", COLLEAGUE).param("kind", "BROKEN_OFF"))
			.andExpect(flash().attribute("refused", "with-colleague"));
		this.pages.perform(form(call + "/end", AGENT).param("kind", "").param("note", "لم يعاود الاتصال"))
			.andExpect(redirectedUrl(call + "?check=true"));
		see(AGENT, call + "?check=true").andExpect(
				content().string(allOf(containsString("اختر نوع المكالمة"), containsString(">لم يعاود الاتصال<"))));
		this.pages.perform(form(call + "/end", AGENT).param("kind", "BROKEN_OFF").param("note", "لم يعاود الاتصال"))
			.andExpect(redirectedUrl("/desk/calls"))
			.andExpect(flash().attribute("done", "ended"));
		see(AGENT, call).andExpect(content().string(allOf(containsString("لم يعاود الاتصال"), containsString(">2:00<"),
				not(containsString("أنهِ المكالمة")))));
	}

	@Test
	void callThatIsNotBrokenOffCannotBeTakenFromItsAgent() throws Exception {
		String call = begin(AGENT, this.mobile);
		this.pages.perform(form(call + "/continuation", COLLEAGUE)).andExpect(status().isNotFound());
		this.pages.perform(form(call + "/continuation", CARE))
			.andExpect(flash().attribute("refused", "with-colleague"));
	}

	@Test
	void twoAgentsOnOneCallerSeeEachOtherByWhateverNumberTheyFoundThem() throws Exception {
		CaseNumber number = complaint(COMPLAINT);
		String mine = begin(AGENT, this.mobile);
		String theirs = begin(COLLEAGUE, number.toString());
		see(AGENT, mine + "/colleagues").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("هاني بن حسن المطيري"), not(containsString("<html")))));
		see(COLLEAGUE, theirs).andExpect(content().string(containsString("ريم بنت خالد الشمري لديه مكالمة مفتوحة")));
	}

	@Test
	void managersSeeACallAndChangeNothing() throws Exception {
		complaint(COMPLAINT);
		String call = begin(AGENT, this.mobile);
		see(MANAGER, call).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("المكالمة جارية"), not(containsString(COMPLAINT)),
					not(containsString(this.mobile)), not(containsString("أنهِ المكالمة")))));
		assertThat(audited("CALL_SEEN", call)).isEqualTo(1);
		for (String action : List.of("/caller", "/break", "/continuation", "/end", "/typed/end", "/report")) {
			this.pages.perform(form(call + action, MANAGER)).andExpect(status().isNotFound());
		}
		see(MANAGER, "/desk/calls").andExpect(status().isNotFound());
		see(COLLEAGUE, call).andExpect(status().isNotFound());
	}

	@Test
	void languageIsSwitchedWithoutLosingTheNote() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/end", AGENT).param("note", "باقية").param("switch", "en"))
			.andExpect(redirectedUrl(call));
		this.pages.perform(get(call).with(AGENT).cookie(new Cookie("lang", "en")))
			.andExpect(content().string(allOf(containsString("End the call"), containsString("باقية"))));
	}

}
