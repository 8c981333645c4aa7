package org.tawasul.tracking;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Files with what the reporter says later, without script.
 */
@TawasulTest
class ReporterUploadFieldsTest {

	private final String key = UUID.randomUUID().toString();

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	@Test
	void informationTakesFilesAndTheyAreListed() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		send(number, "information", "text", "صورة المخرج", FormSampleFiles.picture("المخرج.png"))
			.andExpect(redirectedUrl("/cases/" + number + ""));
		assertThat(names(number)).containsExactly("المخرج.png");
		this.browser.perform(get("/cases/{number}", number).cookie(pass(number)))
			.andExpect(content().string(containsString(">المخرج.png</bdi>")))
			.andExpect(content().string(containsString("كيلوبايت")))
			.andExpect(content().string(containsString("أرفقته أنت")))
			.andExpect(content().string(containsString("/cases/" + number + "/attachments/")));
	}

	@Test
	void filesWithoutATextAreToldToHandlersBySentenceAndTheSameFormTwiceAdoptsOnce() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		send(number, "information", "text", " ", FormSampleFiles.picture("1.png"), FormSampleFiles.picture("2.png"))
			.andExpect(redirectedUrl("/cases/" + number + ""));
		assertThat(last(number)).isEqualTo("أرفق المستفيد ملفين دون نص.");
		send(number, "information", "text", " ").andExpect(status().isBadRequest());
		assertThat(names(number)).containsExactly("1.png", "2.png");
		send(number, "information", "text", "", FormSampleFiles.picture("3.png"), FormSampleFiles.picture("4.png"))
			.andExpect(redirectedUrl("/cases/" + number + ""));
		assertThat(names(number)).hasSize(4);
		assertThat(this.history.commentsForReporter(number, null).items()).hasSize(2);
	}

	@Test
	void whatIsRefusedComesBackWithTheTextAndTheFilesThatWereTaken() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		send(number, "objections", "reason", "لم يُحل شيء", FormSampleFiles.picture("1.png"),
				FormSampleFiles.heic("2.heic"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString(">لم يُحل شيء</textarea>")))
			.andExpect(content().string(containsString("href=\"#objections-files\"")))
			.andExpect(content().string(containsString("\u20682.heic\u2069: ")))
			.andExpect(content().string(containsString(">1.png</bdi>")));
		assertThat(this.cases.objections(number)).isEmpty();
		send(number, "objections", "reason", "لم يُحل شيء").andExpect(redirectedUrl("/cases/" + number + ""));
		assertThat(names(number)).containsExactly("1.png");
	}

	@Test
	void aFileIsTakenAwayByAButtonOfTheForm() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		String page = send(number, "information", "text", "نص", FormSampleFiles.picture("1.png"),
				FormSampleFiles.heic("2.heic"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = page.replaceAll("(?s).*name=\"drop\"[^>]*value=\"([^\"]+)\".*", "$1");
		this.browser.perform(form(number, "information").param("text", "نص").param("drop", id))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(">نص</textarea>")));
		send(number, "information", "text", "نص").andExpect(redirectedUrl("/cases/" + number + ""));
		assertThat(names(number)).isEmpty();
	}

	private ResultActions send(CaseNumber number, String form, String field, String text, MockMultipartFile... files)
			throws Exception {
		return this.browser.perform(form(number, form, files).param(field, text));
	}

	private MockMultipartHttpServletRequestBuilder form(CaseNumber number, String form, MockMultipartFile... files)
			throws Exception {
		MockMultipartHttpServletRequestBuilder request = multipart(HttpMethod.POST, "/cases/" + number + "/" + form);
		List.of(files).forEach(request::file);
		request.param("key", this.key).cookie(pass(number)).with(csrf());
		return request;
	}

	private List<String> names(CaseNumber number) {
		return this.attachments.findForReporter(number).stream().map(Attachment::name).toList();
	}

	private String last(CaseNumber number) {
		List<Comment> written = this.history.commentsForReporter(number, null).items();
		return written.get(written.size() - 1).getText();
	}

	private Cookie pass(CaseNumber number) throws Exception {
		return this.browser.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
	}

}
