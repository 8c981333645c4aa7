package org.tawasul.desk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Documents on the desk, looked at page by page.
 */
@TawasulTest
class AttachmentViewControllerTest {

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
	void documentIsShownPageByPageOrWhole() throws Exception {
		String at = this.files.attach("تقرير.pdf", SampleFiles.pdf(100, 100, 3));
		this.files.see(StaffUsers.COORDINATOR).andExpect(content().string(containsString(at + "/view")));
		see(at, "/view").andExpect(status().isOk())
			.andExpect(content().string(containsString("3 صفحات")))
			.andExpect(content().string(containsString("الصفحة 1 من 3")))
			.andExpect(content().string(containsString("src=\"" + at + "/pages/1\"")))
			.andExpect(content().string(containsString("طباعة هذه الصفحة")))
			.andExpect(content().string(containsString("?page=2\"")))
			.andExpect(content().string(not(containsString("الصفحة السابقة"))));
		see(at, "/view?page=3").andExpect(content().string(containsString("/pages/3\"")))
			.andExpect(content().string(not(containsString("الصفحة التالية"))));
		see(at, "/view?page=all").andExpect(content().string(containsString("/pages/1\"")))
			.andExpect(content().string(containsString("/pages/3\"")))
			.andExpect(content().string(containsString("طباعة المستند")));
		see(at, "/pages/3").andExpect(status().isOk())
			.andExpect(content().contentType(MediaType.IMAGE_JPEG))
			.andExpect(header().string("Cache-Control", "max-age=600, private, immutable"))
			.andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"));
	}

	@Test
	void pageThatSomebodyTypedIsTheNextOneThatThereIs() throws Exception {
		String at = this.files.attach("تقرير.pdf", SampleFiles.pdf(100, 100, 2));
		for (String typed : new String[] { "0", "-7", "x", "99999999999999", "%00", "" }) {
			see(at, "/view?page=" + typed).andExpect(status().isOk())
				.andExpect(content().string(containsString("src=\"" + at + "/pages/1\"")));
		}
		see(at, "/view?page=77").andExpect(content().string(containsString("/pages/2\"")));
		see(at, "/pages/3").andExpect(status().isUnprocessableEntity());
		see(at, "/pages/0").andExpect(status().isUnprocessableEntity());
	}

	@Test
	void documentThatCannotBeShownIsOfferedAsADownload() throws Exception {
		String at = this.files.attach("تقرير.pdf", SampleFiles.pdf(100, 100, 1));
		this.jdbc.sql("update app.attachment_chunk set bytes = ? where attachment_id::text = ?")
			.params("%PDF-1.7 no more".getBytes(), at.substring(at.lastIndexOf('/') + 1))
			.update();
		see(at, "/view").andExpect(status().isOk())
			.andExpect(content().string(containsString("لا يمكن عرض هذا المستند هنا")))
			.andExpect(content().string(containsString("download")))
			.andExpect(content().string(not(containsString("data-print"))));
		see(at, "/pages/1").andExpect(status().isUnprocessableEntity());
	}

	@Test
	void whoMayNotSeeTheCaseSeesNoPageAndAPictureHasNone() throws Exception {
		String at = this.files.attach("تقرير.pdf", SampleFiles.pdf(100, 100, 1));
		String picture = this.files.attach("صورة.png", SampleFiles.png(1));
		for (String page : new String[] { at + "/view", at + "/pages/1" }) {
			this.files.see(page, StaffUsers.COORDINATOR_14).andExpect(status().isNotFound());
			this.files.see(page, StaffUsers.HEAD).andExpect(status().isOk());
		}
		see(picture, "/pages/1").andExpect(status().isNotFound());
		see(picture, "/view").andExpect(content().string(containsString("طباعة الصورة")));
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		see(at.replace(this.files.number().toString(), other.toString()), "/pages/1").andExpect(status().isNotFound());
	}

	private ResultActions see(String at, String path) throws Exception {
		return this.files.see(at + path, StaffUsers.COORDINATOR);
	}

}
