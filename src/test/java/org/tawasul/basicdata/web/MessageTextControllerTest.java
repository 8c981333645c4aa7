package org.tawasul.basicdata.web;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.notification.MessageKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Words of messages, edited on the desk. */
@TawasulTest
@Transactional
class MessageTextControllerTest {

	private static final String PAGE = "/desk/basic-data/messages";

	private static final String SUBJECT = "notification.received.subject";

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private MockMvc pages;

	@Autowired
	private Messages messages;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void wordsAreEditedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/received", PAGE + "/common" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@ParameterizedTest
	@EnumSource(MessageKind.class)
	void everyMessageIsPreviewedInBothLanguages(MessageKind kind) throws Exception {
		String page = this.browser.open(PAGE + "/" + kind.code());
		assertThat(page.substring(page.indexOf("id=\"preview\""))).contains("41001", "lang=\"en\"")
			.doesNotContain("{0}", "notification.preview.");
		assertThat(this.messages.text("notification." + kind.code() + ".subject", ARABIC, "41001", "", "", "", ""))
			.contains("41001");
	}

	@Test
	void listLeadsToEachMessage() throws Exception {
		String page = this.browser.open(PAGE);
		for (MessageKind kind : MessageKind.values()) {
			assertThat(page).contains("href=\"" + PAGE + "/" + kind.code() + "\"");
		}
	}

	@Test
	void wordsCountForMessagesFromThenOnAndTheStandardComesBack() throws Exception {
		String before = this.messages.text(SUBJECT, ARABIC, "41001");
		assertThat(this.browser.send(PAGE + "/received/texts", "preview", "true", "ar:" + SUBJECT, "وصلنا طلبك {0}"))
			.contains("<strong>وصلنا طلبك 41001</strong>");
		assertThat(this.messages.text(SUBJECT, ARABIC, "41001")).as("only shown").isEqualTo(before);
		assertThat(this.browser.send(PAGE + "/received/texts", "ar:" + SUBJECT, "وصلنا طلبك {0}"))
			.contains("حُفظ التغيير", "وصلنا طلبك 41001", "تغيير نصوص الرسائل");
		assertThat(this.messages.text(SUBJECT, ARABIC, "41001")).isEqualTo("وصلنا طلبك 41001");
		this.browser.send(PAGE + "/received/texts", "ar:" + SUBJECT, " ");
		assertThat(this.messages.text(SUBJECT, ARABIC, "41001")).isEqualTo(before);
	}

	@Test
	void placeholdersCannotBeBrokenAndNothingTypedIsLost() throws Exception {
		for (String broken : new String[] { "وصلنا طلبك", "وصلنا {0} {7}", "وصلنا {0", "وصلنا {number}", "{0,number,x",
				"{0}}{", "{0,date}", "{0,number}", "{0,foo}", "{0,plural,other{#}}" }) {
			assertThat(this.browser.send(PAGE + "/received/texts", "ar:" + SUBJECT, broken)).as(broken)
				.contains("يجب أن يحوي النص الرموز نفسها", broken + "</textarea>");
		}
		assertThat(this.browser.send(PAGE + "/received/texts", "ar:" + SUBJECT, "\u202E {0}", "en:" + SUBJECT,
				"{0} " + "x".repeat(400)))
			.contains("رموز مخفية تعكس اتجاه النص", "الحد الأعلى 160");
	}

	@Test
	void secondAdministratorIsToldWhatChangedMeanwhile() throws Exception {
		this.browser.send(PAGE + "/received/texts", "ar:" + SUBJECT, "وصل الطلب {0}");
		assertThat(this.browser.send(PAGE + "/received/texts", "was.ar:" + SUBJECT, "تواصل: استلمنا طلبك رقم {0}",
				"ar:" + SUBJECT, "نص آخر {0}"))
			.contains("وصار «وصل الطلب {0}»", "نص آخر {0}</textarea>");
	}

	@Test
	void unknownMessagesDoNotExist() throws Exception {
		this.pages.perform(get(PAGE + "/no_such").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isNotFound());
	}

}
