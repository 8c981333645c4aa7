package org.tawasul.desk;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * The panel of attachments on the desk.
 */
@TawasulTest
class DeskAttachmentControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber fire;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@Test
	void staffAddFilesForThemselvesOrForTheReporterToo() throws Exception {
		add(StaffUsers.COORDINATOR, "staff", FormSampleFiles.picture("محضر.png"))
			.andExpect(redirectedUrl("/desk/cases/" + this.fire));
		add(StaffUsers.COORDINATOR, "reporter", FormSampleFiles.picture("إفادة.png"))
			.andExpect(redirectedUrl("/desk/cases/" + this.fire));
		assertThat(this.attachments.findForReporter(this.fire)).extracting(Attachment::name)
			.containsExactly("إفادة.png");
		Attachment internal = this.attachments.findForStaff(this.fire).get(0);
		String at = "/desk/cases/" + this.fire + "/attachments/" + internal.id();
		see(StaffUsers.HEAD).andExpect(content().string(containsString("داخلي: لا يراه المستفيد")))
			.andExpect(content().string(containsString(
					"<img loading=\"lazy\" decoding=\"async\" width=\"72\" height=\"72\" src=\"" + at + "\"")));
		this.pages.perform(get(at + "/view").with(StaffUsers.HEAD))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("محضر.png")))
			.andExpect(content().string(containsString("المرفق التالي")));
		this.pages.perform(get(at + "/view").with(StaffUsers.COORDINATOR_14)).andExpect(status().isNotFound());
	}

	@Test
	void aFileThatWaitsForItsScanOrWasFoundHarmfulIsShownAsSuchAndCannotBeOpened() throws Exception {
		add(StaffUsers.COORDINATOR, "reporter", FormSampleFiles.picture("صورة.png"));
		Attachment file = this.attachments.findForStaff(this.fire).get(0);
		String at = "/attachments/" + file.id();
		for (List<String> each : List.of(List.of("WAITING", "قيد الفحص"), List.of("INFECTED", "برنامج ضار"))) {
			this.jdbc.sql("update app.attachment set scan = ? where id = ?").params(each.get(0), file.id()).update();
			see(StaffUsers.COORDINATOR).andExpect(content().string(containsString(each.get(1))))
				.andExpect(content().string(not(containsString(at))));
			this.pages.perform(get("/desk/cases/" + this.fire + at + "/view").with(StaffUsers.COORDINATOR))
				.andExpect(status().isNotFound());
		}
	}

	@Test
	void whatIsRefusedIsSaidByNameAndNothingChosenIsAFaultToo() throws Exception {
		add(StaffUsers.COORDINATOR, "reporter", FormSampleFiles.heic("IMG_1.HEIC"), FormSampleFiles.picture("1.png"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("\u2068IMG_1.HEIC\u2069: ")))
			.andExpect(content().string(containsString(">1.png</bdi>")));
		add(StaffUsers.COORDINATOR, "staff").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اختر ملفًا واحدًا على الأقل")));
	}

	@Test
	void onlyThoseWhoMayWriteMayAddAndTheScriptIsToldInOneSentence() throws Exception {
		add(StaffUsers.MANAGER, "staff", FormSampleFiles.picture("1.png")).andExpect(status().isForbidden());
		add(StaffUsers.COORDINATOR_14, "staff", FormSampleFiles.picture("1.png")).andExpect(status().isNotFound());
		one(StaffUsers.MANAGER, FormSampleFiles.png()).andExpect(status().isForbidden());
		one(StaffUsers.COORDINATOR, FormSampleFiles.png()).andExpect(status().isCreated())
			.andExpect(content().string(not(containsString("name=\"drop\""))));
		one(StaffUsers.COORDINATOR, FormSampleFiles.heic()).andExpect(status().isUnsupportedMediaType())
			.andExpect(content().string(containsString("HEIC")));
		assertThat(this.attachments.findForStaff(this.fire)).hasSize(1).allMatch(Attachment::internal);
	}

	private ResultActions see(RequestPostProcessor reader) throws Exception {
		return this.pages.perform(get("/desk/cases/" + this.fire).with(reader));
	}

	private ResultActions add(RequestPostProcessor who, String reader, MockMultipartFile... files) throws Exception {
		MockMultipartHttpServletRequestBuilder form = multipart(HttpMethod.POST,
				"/desk/cases/" + this.fire + "/attachments");
		List.of(files).forEach(form::file);
		return this.pages.perform(form.param("reader", reader).with(who).with(csrf()));
	}

	private ResultActions one(RequestPostProcessor who, byte[] bytes) throws Exception {
		return this.pages.perform(multipart("/desk/cases/" + this.fire + "/attachments/one")
			.file(new MockMultipartFile("file", "1.png", null, bytes))
			.with(who)
			.with(csrf()));
	}

}
