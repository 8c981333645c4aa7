package org.tawasul.notification;

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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class OutboxControllerTest {

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
	private JdbcClient jdbc;

	private OutboxTestData messages;

	private CaseFile file;

	@BeforeEach
	void openCase() {
		this.messages = new OutboxTestData(this.jdbc);
		this.file = this.cases.open(OutboxTestData.full());
		this.rendering.renderPending();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void nobodyButAdministratorsSeesTheOutbox(Role role) throws Exception {
		RequestPostProcessor other = user("somebody").roles(role.name());
		this.pages.perform(get("/desk/outbox").with(other)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/outbox/1").with(other)).andExpect(status().isNotFound());
		this.pages.perform(post("/desk/outbox/1/retry").with(other).with(csrf())).andExpect(status().isNotFound());
	}

	@Test
	void administratorsFindTheMessagesOfACase() throws Exception {
		this.pages.perform(get("/desk/outbox").with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("dir=\"rtl\"")));
		this.pages
			.perform(get("/desk/outbox").param("number", this.file.getNumber().toString())
				.param("kind", "RECEIVED")
				.param("state", "RENDERED")
				.with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("<span>إشعار الاستلام</span>"),
					containsString("<span>مقدم الطلب</span>"), not(containsString("<span>طلب جديد</span>")))));
		this.pages.perform(get("/desk/outbox?lang=en").param("number", "99999999").with(ADMINISTRATOR))
			.andExpect(content().string(containsString("There are no such messages.")));
	}

	@Test
	void theListIsTurnedById() throws Exception {
		long oldest = 0;
		for (int i = 0; i < 51; i++) {
			long id = this.messages.write("POST_VACANT", this.file, "care", OutboxTestData.ARABIC, "{}");
			oldest = (oldest == 0) ? id : Math.min(oldest, id);
		}
		String page = contentOf("/desk/outbox?kind=POST_VACANT&number=" + this.file.getNumber());
		assertThat(page).doesNotContain("/desk/outbox/" + oldest + "\"");
		String next = page.replaceAll("(?s).*before=(\\d+).*", "$1");
		assertThat(contentOf("/desk/outbox?kind=POST_VACANT&number=" + this.file.getNumber() + "&before=" + next))
			.contains("/desk/outbox/" + oldest + "\"")
			.doesNotContain("before=" + next);
	}

	@Test
	void aPreviewShowsTheMessageButNotTheReportersLink() throws Exception {
		long id = this.jdbc.sql("select id from app.outbox_message where case_number = ? and kind = 'RECEIVED'")
			.param(this.file.getNumber().value())
			.query(Long.class)
			.single();
		assertThat(contentOf("/desk/outbox/" + id)).contains("استلمنا طلبك رقم " + this.file.getNumber(), "/t/••••")
			.doesNotContain(this.secrets.linkToken(this.file.getNumber()), this.secrets.secretOf(this.file.getNumber()))
			.doesNotContain(OutboxTestData.OF_THE_REPORTER);
	}

	@Test
	void aFailedMessageTellsWhyAndCanBeTriedAgain() throws Exception {
		long id = this.messages.write("NEW_TASK", this.file, "coordinator", OutboxTestData.ARABIC, "[\"<b>\"]");
		assertThat(contentOf("/desk/outbox/" + id)).contains("لم تُجهَّز الرسالة بعد");
		this.rendering.renderPending();
		assertThat(contentOf("/desk/outbox?state=FAILED")).contains("/desk/outbox/" + id + "\"", "unreadable facts");
		assertThat(contentOf("/desk/outbox/" + id)).contains("unreadable facts", "/desk/outbox/" + id + "/retry");
		this.jdbc.sql("update app.outbox_message set facts = '{}' where id = ?").param(id).update();
		this.pages.perform(post("/desk/outbox/" + id + "/retry").with(ADMINISTRATOR).with(csrf()))
			.andExpect(redirectedUrl("/desk/outbox/" + id));
		this.rendering.renderPending();
		assertThat(this.messages.row(id)).containsEntry("attempts", 2).doesNotContainEntry("packed", null);
		this.pages.perform(post("/desk/outbox/" + id + "/retry").with(ADMINISTRATOR).with(csrf()))
			.andExpect(redirectedUrl("/desk/outbox/" + id));
		assertThat(this.messages.row(id)).as("a message in words stays as it is").doesNotContainEntry("packed", null);
	}

	@Test
	void addressesThatMakeNoSenseAreAnswered() throws Exception {
		this.pages.perform(get("/desk/outbox").param("number", "4100x").with(ADMINISTRATOR))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("رقم الطلب أرقام فقط")));
		this.pages.perform(
				get("/desk/outbox").param("kind", "'").param("state", "?").param("before", "-1").with(ADMINISTRATOR))
			.andExpect(status().isOk());
		this.pages.perform(get("/desk/outbox/999999999999999999").with(ADMINISTRATOR)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/outbox/9999999999999999999").with(ADMINISTRATOR))
			.andExpect(status().isNotFound());
		this.pages.perform(get("/desk/outbox/x").with(ADMINISTRATOR)).andExpect(status().isNotFound());
		this.pages.perform(post("/desk/outbox/1/retry").with(ADMINISTRATOR)).andExpect(status().isForbidden());
	}

	@Test
	void anUnknownKindIsListedByItsCode() throws Exception {
		this.messages.write("FORMER_KIND", this.file, "gone.person", OutboxTestData.ARABIC, "{}");
		assertThat(contentOf("/desk/outbox?number=" + this.file.getNumber())).contains("<span>FORMER_KIND</span>",
				"<span>gone.person</span>");
	}

	private String contentOf(String address) throws Exception {
		return this.pages.perform(get(address).with(ADMINISTRATOR))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
