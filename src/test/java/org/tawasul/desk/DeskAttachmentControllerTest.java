package org.tawasul.desk;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
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

	private DeskCaseFiles files;

	@BeforeEach
	void aFireIsReported() {
		this.files = DeskCaseFiles.ofAFire(this.pages, this.attachments, this.scenario);
	}

	@Test
	void staffAddFilesForThemselvesOrForTheReporterToo() throws Exception {
		add(StaffUsers.COORDINATOR, "staff", FormSampleFiles.picture("محضر.png"))
			.andExpect(redirectedUrl(this.files.address()));
		add(StaffUsers.COORDINATOR, "reporter", FormSampleFiles.picture("إفادة.png"))
			.andExpect(redirectedUrl(this.files.address()));
		assertThat(this.attachments.findForReporter(this.files.number())).extracting(Attachment::name)
			.containsExactly("إفادة.png");
		Attachment internal = this.files.all().get(0);
		String at = this.files.address() + "/attachments/" + internal.id();
		this.files.see(StaffUsers.HEAD)
			.andExpect(content().string(containsString("داخلي: لا يراه المستفيد")))
			.andExpect(content().string(containsString(
					"<img loading=\"lazy\" decoding=\"async\" width=\"72\" height=\"72\" src=\"" + at + "\"")));
		this.files.see(at + "/view", StaffUsers.HEAD)
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("محضر.png")))
			.andExpect(content().string(containsString("المرفق التالي")));
		this.files.see(at + "/view", StaffUsers.COORDINATOR_14).andExpect(status().isNotFound());
	}

	@Test
	void aFileThatWaitsForItsScanOrWasFoundHarmfulIsShownAsSuchAndCannotBeOpened() throws Exception {
		add(StaffUsers.COORDINATOR, "reporter", FormSampleFiles.picture("صورة.png"));
		Attachment file = this.files.all().get(0);
		String at = "/attachments/" + file.id();
		for (List<String> each : List.of(List.of("WAITING", "قيد الفحص"), List.of("INFECTED", "برنامج ضار"))) {
			this.jdbc.sql("update app.attachment set scan = ? where id = ?").params(each.get(0), file.id()).update();
			this.files.see(StaffUsers.COORDINATOR)
				.andExpect(content().string(containsString(each.get(1))))
				.andExpect(content().string(not(containsString(at))));
			this.files.see(this.files.address() + at + "/view", StaffUsers.COORDINATOR)
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
		assertThat(this.files.all()).hasSize(1).allMatch(Attachment::internal);
	}

	private ResultActions add(RequestPostProcessor who, String reader, MockMultipartFile... files) throws Exception {
		return this.files.add(who, reader, "", files);
	}

	private ResultActions one(RequestPostProcessor who, byte[] bytes) throws Exception {
		return this.pages.perform(multipart(this.files.address() + "/attachments/one")
			.file(new MockMultipartFile("file", "1.png", null, bytes))
			.with(who)
			.with(csrf()));
	}

}
