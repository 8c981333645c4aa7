package org.tawasul.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tawasul.access.CookieJar;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.DraftKey;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Files with a report: without script they travel with the form, with script each goes by
 * itself.
 */
@TawasulTest
class ReportUploadsTest {

	private static final Map<String, String> FIRE = Map.of("type", "INCIDENT", "category", "FIRE", "subject",
			"حريق في المدرسة", "description", "دخان كثيف", "region", "SA-01", "contact", "ANONYMOUS");

	private final String key = UUID.randomUUID().toString();

	private final CookieJar cookies = new CookieJar();

	@Autowired
	private MockMvc browser;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private FormUploadService files;

	@Test
	void filesComeWithTheFormAreShownForReviewAndAdoptedOnce() throws Exception {
		String review = send("review", FormSampleFiles.picture("حريق.png"), FormSampleFiles.picture("باب.png"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("حريق.png")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(kept()).hasSize(2);
		this.browser.perform(hidden(review)).andDo(this.cookies).andExpect(redirectedUrl("/report/receipt"));
		String receipt = receipt();
		assertThat(receipt).contains("الملفات المستلمة", "ملفان");
		assertThat(this.attachments.findForReporter(number(receipt))).extracting(Attachment::name)
			.containsExactly("حريق.png", "باب.png");
		this.browser.perform(hidden(review)).andDo(this.cookies).andExpect(redirectedUrl("/report/receipt"));
		assertThat(number(receipt())).isEqualTo(number(receipt));
		assertThat(this.attachments.findForReporter(number(receipt))).hasSize(2);
		assertThat(kept()).isEmpty();
	}

	@Test
	void whatIsRefusedIsSaidByNameAndTheRestIsKept() throws Exception {
		send("review", FormSampleFiles.picture("حريق.png"), FormSampleFiles.heic("IMG_0001.HEIC"),
				new MockMultipartFile("files", "../\u202egnp.txt", "image/png", "<html>".getBytes()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("href=\"#files\"")))
			.andExpect(content().string(containsString("\u2068IMG_0001.HEIC\u2069: هذه الصورة بصيغة HEIC")))
			.andExpect(content().string(containsString("\u2068gnp.txt\u2069: ")))
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")))
			.andExpect(content().string(containsString(">حريق.png</bdi>")));
		assertThat(kept()).extracting(Attachment::name).containsExactly("حريق.png");
	}

	@Test
	void theSixthIsRefusedAndOneIsRemovedByAButtonOfTheForm() throws Exception {
		send("review", FormSampleFiles.picture("1.png"), FormSampleFiles.picture("2.png"),
				FormSampleFiles.picture("3.png"), FormSampleFiles.picture("4.png"), FormSampleFiles.picture("5.png"),
				FormSampleFiles.picture("6.png"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("6.png\u2069: عدد الملفات أكثر من المسموح")));
		List<Attachment> five = kept();
		assertThat(five).hasSize(5);
		this.browser.perform(form().param("drop", five.get(1).id().toString()).with(csrf()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")))
			.andExpect(content().string(not(containsString(">2.png<"))));
		assertThat(kept()).extracting(Attachment::name).containsExactly("1.png", "3.png", "4.png", "5.png");
	}

	@Test
	void ofAFormThatCannotProveToBeOursNoFileIsKept() throws Exception {
		this.browser.perform(form(FormSampleFiles.picture("1.png")).param("action", "review"))
			.andExpect(status().isForbidden());
		assertThat(kept()).isEmpty();
	}

	@Test
	void filesThatWaitedTooLongAreMissedBeforeTheReportIsSent() throws Exception {
		String review = send("review", FormSampleFiles.picture("1.png")).andReturn().getResponse().getContentAsString();
		this.attachments.removeFromDraft(draft(), kept().get(0).id());
		String address = String.valueOf(
				this.browser.perform(hidden(review)).andDo(this.cookies).andReturn().getResponse().getRedirectedUrl());
		this.browser.perform(get(address).with(this.cookies))
			.andExpect(content().string(containsString("فحُذفت الملفات")))
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")));
	}

	@Test
	void filesThatAreGoneBeforeTheReviewAreMissedThereToo() throws Exception {
		this.browser.perform(form().param("action", "review").param("kept", "4").with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("فحُذفت الملفات")))
			.andExpect(content().string(containsString("name=\"kept\" value=\"0\"")))
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")));
	}

	@Test
	void aScriptIsToldWhenItIsWorthTryingAgain() {
		assertThat(this.files.respond(new FileRejectedException(FileRejectionReason.TOO_OFTEN, 2), Locale.ENGLISH)
			.getHeaders()).containsEntry("Retry-After", List.of("120"));
		assertThat(
				this.files.respond(new FileRejectedException(FileRejectionReason.BROKEN), Locale.ENGLISH).getHeaders())
			.doesNotContainKey("Retry-After");
	}

	@Test
	void aScriptSendsEachFileByItselfAndTakesItAwayAgain() throws Exception {
		String line = upload("file", FormSampleFiles.png()).andExpect(status().isCreated())
			.andExpect(content().string(containsString("<li class=\"upload-line\"")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(line).contains("لقطة.png").doesNotContain("<html");
		this.browser.perform(post("/report/files/kept").param("key", this.key).with(csrf()))
			.andExpect(content().string(containsString("لقطة.png")));
		this.browser
			.perform(post("/report/files/drop").param("key", this.key)
				.param("id", kept().get(0).id().toString())
				.with(csrf()))
			.andExpect(status().isNoContent());
		assertThat(kept()).isEmpty();
	}

	@Test
	void aScriptIsToldWhyInOneSentence() throws Exception {
		upload("file", FormSampleFiles.heic()).andExpect(status().isUnsupportedMediaType())
			.andExpect(content().contentType("text/plain;charset=UTF-8"))
			.andExpect(content().string(containsString("هذه الصورة بصيغة HEIC")));
		upload("file", new byte[0]).andExpect(status().isUnprocessableEntity());
		this.browser
			.perform(
					multipart("/report/files").file(new MockMultipartFile("file", "a.png", null, FormSampleFiles.png()))
						.param("key", this.key))
			.andExpect(status().isForbidden());
		this.browser.perform(post("/report/files/kept").param("key", UUID.randomUUID().toString()).with(csrf()))
			.andExpect(content().string(not(containsString("<li"))));
	}

	private ResultActions upload(String field, byte[] bytes) throws Exception {
		return this.browser
			.perform(multipart("/report/files").file(new MockMultipartFile(field, "لقطة.png", null, bytes))
				.param("key", this.key)
				.with(csrf()));
	}

	private ResultActions send(String action, MockMultipartFile... files) throws Exception {
		return this.browser.perform(form(files).param("action", action).with(this.cookies).with(csrf()))
			.andDo(this.cookies);
	}

	private MockMultipartHttpServletRequestBuilder form(MockMultipartFile... files) {
		MockMultipartHttpServletRequestBuilder form = multipart(HttpMethod.POST, "/report");
		for (MockMultipartFile file : files) {
			form.file(file);
		}
		FIRE.forEach(form::param);
		form.param("key", this.key);
		return form;
	}

	private RequestBuilder hidden(String page) {
		var request = post("/report").param("action", "send").with(this.cookies).with(csrf());
		Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
		while (hidden.find()) {
			if (!hidden.group(1).equals("_csrf")) {
				request.param(hidden.group(1), hidden.group(2));
			}
		}
		return request;
	}

	private List<Attachment> kept() {
		return this.attachments.findInDraft(draft());
	}

	private DraftKey draft() {
		return DraftKey.of(UUID.fromString(this.key));
	}

	private String receipt() throws Exception {
		return this.browser.perform(get("/report/receipt").with(this.cookies))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static CaseNumber number(String receipt) {
		Matcher number = Pattern.compile("id=\"number\">([0-9]+)<").matcher(receipt);
		assertThat(number.find()).isTrue();
		return new CaseNumber(Long.parseLong(number.group(1)));
	}

}
