package org.tawasul.desk;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.Comment;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Forms of a case and of lists that are sent twice: by a double click, Reload, or Back
 * and again.
 */
@TawasulTest
class RepeatedDeskFormsTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private JdbcClient jdbc;

	private DeskCaseFiles files;

	private final String draft = UUID.randomUUID().toString();

	@BeforeEach
	void aFireIsReported() {
		this.files = DeskCaseFiles.ofAFire(this.pages, this.attachments, this.scenario);
	}

	@Test
	void theFormsOfACaseHaveAnIdOfTheirOwn() throws Exception {
		String id = "(?s).*<form[^>]*/%s\"[^>]*>((?!</form>).)*name=\"draft\" value=\"[0-9a-f-]{36}\".*";
		this.files.see(StaffUsers.COORDINATOR)
			.andExpect(content().string(matchesPattern(id.formatted("comments"))))
			.andExpect(content().string(matchesPattern(id.formatted("attachments"))));
	}

	@Test
	void commentThatIsSentAgainAfterAnotherPersonsIsNotRepeated() throws Exception {
		comment(StaffUsers.COORDINATOR, "تم التواصل مع المدرسة").andExpect(flash().attribute("done", "comment"));
		comment(StaffUsers.HEAD, "شكرًا").andExpect(flash().attribute("done", "comment"));
		comment(StaffUsers.COORDINATOR, "تم التواصل مع المدرسة").andExpect(flash().attribute("done", "comment.again"));
		assertThat(this.history.comments(this.files.number())).extracting(Comment::getText)
			.containsExactlyInAnyOrder("تم التواصل مع المدرسة", "شكرًا");
	}

	@Test
	void filesThatAreSentTwiceAreKeptOnceAndThoseThatWereRefusedMayComeAgain() throws Exception {
		for (int i = 0; i < 2; i++) {
			add(FormSampleFiles.picture("محضر.png")).andExpect(flash().attribute("added", true));
		}
		add(FormSampleFiles.picture("محضر ثانٍ.png")).andExpect(flash().attribute("added", true));
		for (int i = 0; i < 2; i++) {
			add(new MockMultipartFile("files", "ملف.png", null, new byte[] { 1, 2, 3 }))
				.andExpect(status().isBadRequest())
				.andExpect(content().string(containsString("ملف.png")));
		}
		assertThat(this.files.all()).extracting(Attachment::name)
			.containsExactlyInAnyOrder("محضر.png", "محضر ثانٍ.png");
	}

	@Test
	void filterThatIsDeletedTwiceIsSaidToBeDeleted() throws Exception {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into app.saved_filter (id, owner, screen, name, query, saved_at)"
					+ " values (?, 'coordinator', 'incidents', 'يُحذف مرتين', '', now())")
			.param(id)
			.update();
		for (int i = 0; i < 2; i++) {
			this.pages
				.perform(post("/desk/filters/" + id + "/delete").param("draft", this.draft)
					.with(StaffUsers.COORDINATOR)
					.with(csrf()))
				.andExpect(redirectedUrl("/desk/filters"))
				.andExpect(flash().attribute("filterOutcome", "deleted"));
		}
		this.pages.perform(
				post("/desk/filters/" + id + "/delete").param("draft", this.draft).with(StaffUsers.HEAD).with(csrf()))
			.andExpect(status().isNotFound());
	}

	private ResultActions comment(RequestPostProcessor author, String text) throws Exception {
		return this.pages.perform(post(this.files.address() + "/comments").param("draft", this.draft)
			.param("text", text)
			.param("reader", "staff")
			.with(author)
			.with(csrf()));
	}

	private ResultActions add(MockMultipartFile file) throws Exception {
		return this.files.add(StaffUsers.COORDINATOR, "staff", this.draft, file);
	}

}
