package org.tawasul.callcentre.web;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallPages;
import org.tawasul.callcentre.MinistrySystem;
import org.tawasul.callcentre.transaction.TransactionAnswer;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Inquiries of callers.
 */
@TawasulTest
class CallInquiryControllerTest extends CallPages {

	@Autowired
	private CannedAnswerService answers;

	private long prepared;

	@AfterEach
	void removeAnswer() {
		this.answers.delete(this.prepared);
	}

	@Test
	void transactionIsAskedForAndWithoutAServiceThatIsSaid() throws Exception {
		String call = begin(AGENT, "");
		TransactionAnswer answer = (TransactionAnswer) this.pages
			.perform(form(call + "/inquiries/transaction", AGENT).param("number", "٤٤/١٢٠٥"))
			.andExpect(redirectedUrl(call + "/inquiries"))
			.andReturn()
			.getFlashMap()
			.get("transaction");
		assertThat(answer.outcome()).isEqualTo(TransactionAnswer.Outcome.NOT_CONFIGURED);
		assertThat(audited("TRANSACTION_ASKED", call)).isEqualTo(1);
		assertThat(asked(call)).containsExactly("…1205");
		this.pages.perform(form(call + "/inquiries/transaction", AGENT).param("number", "ما رقمها"))
			.andExpect(flash().attribute("refused", "transaction"))
			.andExpect(flash().attribute("number", "ما رقمها"));
		this.pages.perform(form(call + "/break", AGENT));
		this.pages.perform(form(call + "/inquiries/transaction", AGENT).param("number", "1205"))
			.andExpect(flash().attribute("refused", "broken-off"));
	}

	@Test
	void auditTrailHoldsNoNumberThatMayBeSomebodysIdentity() throws Exception {
		String call = begin(AGENT, "");
		for (String number : List.of("1057100042", "\ud801\udc001\ud801\udc002\ud801\udc003", "42")) {
			this.pages.perform(form(call + "/inquiries/transaction", AGENT).param("number", number))
				.andExpect(redirectedUrl(call + "/inquiries"));
		}
		assertThat(asked(call)).containsExactly("…0042", "…\ud801\udc002\ud801\udc003", "42");
	}

	private List<String> asked(String call) {
		return this.jdbc
			.sql("select details ->> 'transaction' from app.audit_entry where action = 'TRANSACTION_ASKED'"
					+ " and subject = ? order by id")
			.param(call.substring(call.lastIndexOf('/') + 1))
			.query(String.class)
			.list();
	}

	@Test
	void systemThatNobodyKnowsIsNoInquiryAboutAnother() throws Exception {
		String call = begin(AGENT, "");
		for (String odd : List.of("", "ABSHER", "noor")) {
			this.pages.perform(form(call + "/inquiries/report", AGENT).param("system", odd))
				.andExpect(redirectedUrl(call + "/inquiries"));
		}
		see(AGENT, call + "/report").andExpect(content().string(not(containsString("نظام نور"))));
	}

	@Test
	void preparedAnswersAreThoseThatNameTheSystem() throws Exception {
		this.prepared = this.answers.add(new CannedAnswer(0, "INQUIRY", "استعادة كلمة المرور في نور",
				"من الصفحة الأولى للنظام اختر: نسيت كلمة المرور.", null, 0));
		String call = begin(AGENT, "");
		see(AGENT, call + "/inquiries?system=NOOR").andExpect(
				content().string(allOf(containsString("استعادة كلمة المرور في نور"), containsString("نظام نور"))));
		see(AGENT, call + "/inquiries?system=SAFEER")
			.andExpect(content().string(not(containsString("استعادة كلمة المرور في نور"))));
		for (String odd : List.of("", "?system=", "?system=ABSHER")) {
			see(AGENT, call + "/inquiries" + odd).andExpect(status().isOk());
		}
	}

	@ParameterizedTest
	@EnumSource
	void everySystemHasAnswersFromTheBeginning(MinistrySystem system) throws Exception {
		String page = text(AGENT, begin(AGENT, "") + "/inquiries?system=" + system);
		assertThat(page).contains(": الدخول وكلمة المرور", "نفاذ").doesNotContain("لا رد جاهزًا عن هذا النظام");
		assertThat(page.split("<details class=\"more\"", -1)).as("those of other systems stay away").hasSize(3);
	}

	@Test
	void whatNobodyCanAnswerBecomesACaseForDigitalServices() throws Exception {
		String call = begin(AGENT, this.mobile);
		this.pages.perform(form(call + "/inquiries/report", AGENT).param("system", "FARIS"))
			.andExpect(redirectedUrl(call + "/report"));
		see(AGENT, call + "/report").andExpect(content().string(allOf(containsString("value=\"نظام فارس\""),
				containsString("value=\"SYSTEM\" selected"), containsString("value=\"" + this.mobile + "\""))));
	}

	@Test
	void whatWasTypedInTheReportStays() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/typed/report", AGENT).param("description", "لا يفتح النظام"));
		this.pages.perform(form(call + "/inquiries/report", AGENT).param("system", "AIN"));
		see(AGENT, call + "/report").andExpect(content().string(containsString("لا يفتح النظام")));
	}

	@Test
	void managersAskNothing() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/inquiries/transaction", MANAGER)).andExpect(status().isNotFound());
		this.pages.perform(form(call + "/inquiries/report", MANAGER)).andExpect(status().isNotFound());
		see(MANAGER, call + "/inquiries").andExpect(redirectedUrl(call));
	}

}
