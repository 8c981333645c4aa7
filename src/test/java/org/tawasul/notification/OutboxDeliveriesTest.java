package org.tawasul.notification;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class OutboxDeliveriesTest {

	private static final RequestPostProcessor ADMINISTRATOR = user("admin").roles(Role.ADMINISTRATOR.name());

	@Autowired
	private MockMvc pages;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private CaseMessageLookup messages;

	@Autowired
	private JdbcClient jdbc;

	private CaseFile file;

	private long message;

	@BeforeEach
	void openCase() {
		this.file = this.cases.open(OutboxTestData.full());
		this.rendering.renderPending();
		this.message = this.jdbc.sql("select id from app.outbox_message where case_number = ? and kind = 'RECEIVED'")
			.param(this.file.getNumber().value())
			.query(Long.class)
			.single();
	}

	/** Other tests count what waits and what failed. */
	@AfterEach
	void cleanUp() {
		this.jdbc.sql("delete from app.delivery where digest_id is not null").update();
		this.jdbc.sql("delete from app.delivery").update();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void nobodyButAdministratorsSeesWhatLeavesOrSendsItAgain(Role role) throws Exception {
		RequestPostProcessor other = user("somebody").roles(role.name());
		for (String page : List.of("waiting", "undelivered", "deliveries/1")) {
			this.pages.perform(get("/desk/outbox/" + page).with(other)).andExpect(status().isNotFound());
		}
		for (String form : List.of("undelivered/resend?reason=GATEWAY_AWAY", "deliveries/1/resend")) {
			this.pages.perform(post("/desk/outbox/" + form).with(other).with(csrf())).andExpect(status().isNotFound());
		}
	}

	@Test
	void whatWaitsIsListedWithItsReasonAndAMaskedAddress() throws Exception {
		put("SMS", "+966551234567", "WAITING", null);
		assertThat(contentOf("/desk/outbox/waiting"))
			.contains(this.file.getNumber().toString(), "إشعار الاستلام", "••••4567", "قناة الإرسال غير مهيأة حاليًا.",
					"لا تُرسل قبل")
			.doesNotContain("551234567", "نورة");
		assertThat(contentOf("/desk/outbox/waiting?lang=en")).contains("Its channel is not configured at present.",
				"Not before");
	}

	@Test
	void whatCouldNotBeDeliveredIsListedByReasonAndSentAgain() throws Exception {
		long away = put("SMS", "+966551234567", "FAILED", "GATEWAY_AWAY");
		long refused = put("EMAIL", "noura@moe.example", "FAILED", "NO_SUCH_ADDRESS");
		assertThat(contentOf("/desk/outbox/undelivered")).contains("تعذر الوصول إلى بوابة الإرسال.",
				"لا يوجد صندوق بريد أو رقم بهذا العنوان.", "n••••@moe.example", "deliveries/" + away,
				"deliveries/" + refused);
		assertThat(contentOf("/desk/outbox/undelivered?reason=GATEWAY_AWAY")).contains("deliveries/" + away + "\"")
			.doesNotContain("deliveries/" + refused + "\"");
		this.pages
			.perform(post("/desk/outbox/undelivered/resend").param("reason", "GATEWAY_AWAY")
				.with(ADMINISTRATOR)
				.with(csrf()))
			.andExpect(redirectedUrl("/desk/outbox/undelivered"));
		assertThat(row(away, "state || resent_by")).isEqualTo("WAITINGadmin");
		assertThat(row(refused, "state")).isEqualTo("FAILED");
		this.pages.perform(post("/desk/outbox/deliveries/" + refused + "/resend").with(ADMINISTRATOR).with(csrf()))
			.andExpect(redirectedUrl("/desk/outbox/deliveries/" + refused));
		assertThat(row(refused, "state")).isEqualTo("WAITING");
	}

	@Test
	void oneDeliveryIsShownAsItWasSentButForTheReportersLink() throws Exception {
		long id = put("EMAIL", "noura@moe.example", "FAILED", "NO_SUCH_ADDRESS");
		this.jdbc.sql("update app.delivery set answer = '550 <noura@moe.example> unknown <script>' where id = ?")
			.param(id)
			.update();
		assertThat(contentOf("/desk/outbox/deliveries/" + id))
			.contains("استلمنا طلبك رقم", "/t/••••", "550 &lt;n••••@moe.example&gt; unknown &lt;script&gt;",
					"/deliveries/" + id + "/resend")
			.doesNotContain(this.secrets.linkToken(this.file.getNumber()), "noura@");
	}

	@Test
	void aDigestNamesWhatItStandsFor() throws Exception {
		long digest = this.jdbc
			.sql("""
					insert into app.delivery (channel, username, address, language, urgent, made_at, not_before, state, sent_at,
						subject, body, short_text)
					values ('EMAIL', 'coordinator', 'c@moe.example', 'ar', false, now(), now(), 'SENT', now(), 'ملخص', 'نص', 'قصير')
					returning id""")
			.query(Long.class)
			.single();
		long part = put("EMAIL", "c@moe.example", "SUPERSEDED", null);
		this.jdbc.sql("update app.delivery set digest_id = ? where id = ?").params(digest, part).update();
		assertThat(contentOf("/desk/outbox/deliveries/" + digest)).contains("رسالة مجمّعة", "ملخص",
				"/desk/outbox/" + this.message + "\"");
		assertThat(contentOf("/desk/outbox/deliveries/" + part)).contains("/desk/outbox/deliveries/" + digest + "\"");
	}

	@Test
	void theListOfMessagesTellsHowFarEachIs() throws Exception {
		assertThat(contentOf("/desk/outbox?number=" + this.file.getNumber())).contains("لم يُهيأ في هذا النظام");
		put("SMS", "+966551234567", "SENT", null);
		assertThat(contentOf("/desk/outbox?number=" + this.file.getNumber() + "&kind=RECEIVED")).contains("أُرسلت",
				"رسالة نصية قصيرة");
		assertThat(contentOf("/desk/outbox/" + this.message)).contains("••••4567").doesNotContain("551234567");
	}

	@Test
	void addressesThatMakeNoSenseAreAnswered() throws Exception {
		assertThat(contentOf("/desk/outbox/undelivered?reason=%27&before=x")).contains("لا توجد رسائل تعذر إرسالها.");
		assertThat(contentOf("/desk/outbox/waiting?before=-1")).contains("لا توجد رسائل بانتظار الإرسال.");
		this.pages.perform(get("/desk/outbox/deliveries/999999999999999999").with(ADMINISTRATOR))
			.andExpect(status().isNotFound());
		this.pages
			.perform(post("/desk/outbox/undelivered/resend").param("reason", "x").with(ADMINISTRATOR).with(csrf()))
			.andExpect(status().isBadRequest());
		this.pages.perform(get("/desk/outbox/undelivered/resend").with(ADMINISTRATOR))
			.andExpect(redirectedUrl("/desk/outbox/undelivered"));
	}

	@Test
	void aCaseKeepsWhatWasSentWithoutTheReportersLink() {
		put("SMS", "+966551234567", "SENT", null);
		List<CaseMessageView> sent = this.messages.find(this.file.getNumber(), Locale.forLanguageTag("ar"));
		CaseMessageView received = sent.stream().filter(CaseMessageView::toReporter).findFirst().orElseThrow();
		assertThat(received.kind()).isEqualTo("إشعار الاستلام");
		assertThat(received.body()).contains("استلمنا طلبك رقم", "/t/••••");
		assertThat(received.shortText()).contains("/t/••••");
		assertThat(received.channels()).singleElement().satisfies((way) -> assertThat(way.state()).isEqualTo("أُرسلت"));
		assertThat(sent.toString()).doesNotContain(this.secrets.linkToken(this.file.getNumber()), "551234567");
	}

	private long put(String channel, String address, String state, @Nullable String reason) {
		return this.jdbc
			.sql("""
					insert into app.delivery (message_id, channel, address, language, urgent, made_at, not_before, state, attempts,
						reason, sent_at, failed_at)
					values (?, ?, ?, 'ar', false, now(), now() + interval '1 hour', ?, 1, ?, now(), now()) returning id""")
			.params(this.message, channel, address, state, reason)
			.query(Long.class)
			.single();
	}

	private String row(long id, String column) {
		return this.jdbc.sql("select " + column + " from app.delivery where id = ?")
			.param(id)
			.query(String.class)
			.single();
	}

	private String contentOf(String address) throws Exception {
		return this.pages.perform(get(address).with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
