package org.tawasul.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class FormDraftServiceTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private FormDraftService drafts;

	@Autowired
	private JdbcTemplate jdbc;

	private final String id = UUID.randomUUID().toString();

	private final FormDraft draft = new FormDraft("/cases/41001",
			new FormSubmission("objections", Map.of("draft", this.id, "reason", "كلام سري")).withError("reason", "خطأ"),
			ARABIC);

	@Test
	void theBrowserThatSentAFormFindsItOnItsPage() {
		MockHttpServletRequest browser = browser();
		assertThat(this.drafts.save(this.draft, browser, new MockHttpServletResponse()))
			.contains("/cases/41001?form=" + this.id);
		assertThat(this.drafts.find(this.id, "/cases/41001", browser)).contains(this.draft);
		assertThat(this.drafts.find(this.id, "/cases/41002", browser)).isEmpty();
		assertThat(this.drafts.find("nonsense", "/cases/41001", browser)).isEmpty();
	}

	@Test
	void anotherBrowserNeitherReadsNorReplacesIt() {
		MockHttpServletRequest browser = browser();
		this.drafts.save(this.draft, browser, new MockHttpServletResponse());
		MockHttpServletRequest other = browser();
		assertThat(this.drafts.find(this.id, "/cases/41001", other)).isEmpty();
		assertThat(this.drafts.find(this.id, "/cases/41001", new MockHttpServletRequest())).isEmpty();
		this.drafts.save(
				new FormDraft("/cases/41001", new FormSubmission("objections", Map.of("draft", this.id)), ARABIC),
				other, new MockHttpServletResponse());
		this.drafts.delete(this.id, other);
		assertThat(this.drafts.find(this.id, "/cases/41001", browser)).contains(this.draft);
	}

	@Test
	void whoeverReadsTheDatabaseReadsNothingOfIt() {
		this.drafts.save(this.draft, browser(), new MockHttpServletResponse());
		List<byte[]> kept = this.jdbc.queryForList("select content from app.form_draft where id = ?", byte[].class,
				UUID.fromString(this.id));
		assertThat(kept).hasSize(1)
			.allSatisfy((content) -> assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("كلام",
					"objections"));
	}

	@Test
	void aBrowserThatHasNotShownThatItKeepsCookiesIsAnsweredAtOnce() {
		MockHttpServletResponse answer = new MockHttpServletResponse();
		assertThat(this.drafts.saveIfPrepared(this.draft, new MockHttpServletRequest(), answer)).isEmpty();
		assertThat(answer.getHeader("Set-Cookie")).startsWith("form-key=").contains("HttpOnly", "SameSite=Lax");
	}

	@Test
	void aTextOfMegabytesIsAnsweredAtOnce() {
		FormSubmission submission = new FormSubmission("objections", Map.of("reason", "ا".repeat(300_000)));
		assertThat(this.drafts.save(new FormDraft("/cases/41001", submission, ARABIC), browser(),
				new MockHttpServletResponse()))
			.isEmpty();
	}

	@Test
	void messagesInAnotherLanguageAreLeftOut() {
		assertThat(this.draft.readBy(ARABIC)).isSameAs(this.draft);
		FormSubmission english = this.draft.readBy(Locale.ENGLISH).submission();
		assertThat(english.isInvalid()).isFalse();
		assertThat(english.value("reason")).isEqualTo("كلام سري");
	}

	private MockHttpServletRequest browser() {
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.drafts.prepare(new MockHttpServletRequest(), answer);
		MockHttpServletRequest browser = new MockHttpServletRequest();
		browser.setCookies(answer.getCookie("form-key"));
		return browser;
	}

}
