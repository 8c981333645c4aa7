package org.tawasul.desk;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.Comment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * A case in the tab beside its task in Tasklist.
 */
@TawasulTest
class CasePanelTest extends ReportedFire {

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private AttachmentService attachments;

	@Test
	void theTabShowsTheCaseWithoutTheDesksMenusAndOnlyOurOwnPagesMayFrameIt() throws Exception {
		panel(StaffUsers.COORDINATOR, "").andExpect(status().isOk())
			.andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
			.andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
			.andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")))
			.andExpect(content().string(allOf(containsString("بيانات الطلب"), containsString("مرفقات"),
					containsString("مراحل الطلب"), containsString("id=\"place\""), not(containsString("masthead")),
					containsString("action=\"/desk/cases/" + this.fire + "/panel/comments\""))));
		panel(StaffUsers.COORDINATOR, "/timeline").andExpect(status().isOk())
			.andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
			.andExpect(
					content().string(allOf(containsString("desk-timeline"), not(containsString("id=\"comments\"")))));
		see(StaffUsers.COORDINATOR).andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
	}

	@Test
	void whoMayNotSeeTheWholeCaseFindsNothing() throws Exception {
		for (String place : List.of("", "/timeline", "/writing")) {
			panel(StaffUsers.COORDINATOR_14, place).andExpect(status().isNotFound());
			panel(StaffUsers.AGENT, place).andExpect(status().isNotFound());
			panel(StaffUsers.ADMIN, place).andExpect(status().isNotFound());
		}
	}

	@Test
	void aCommentIsAddedInTheTabAndLeadsBackToIt() throws Exception {
		comment("زرنا الموقع مع الدفاع المدني").andExpect(redirectedUrl("/desk/cases/" + this.fire + "/panel"));
		assertThat(this.history.comments(this.fire)).extracting(Comment::getText)
			.containsExactly("زرنا الموقع مع الدفاع المدني");
		panel(StaffUsers.COORDINATOR, "").andExpect(content().string(containsString("زرنا الموقع مع الدفاع المدني")));
	}

	@Test
	void whatIsRefusedComesBackInTheTabAsItWasTyped() throws Exception {
		String tooLong = "ملاحظة طويلة ".repeat(400);
		comment(tooLong).andExpect(status().isBadRequest())
			.andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
			.andExpect(content().string(allOf(containsString(tooLong.strip()), containsString("comment-text-fault"),
					not(containsString("masthead")))));
		add(FormSampleFiles.heic("IMG_1.HEIC")).andExpect(status().isBadRequest())
			.andExpect(content()
				.string(allOf(containsString("\u2068IMG_1.HEIC\u2069: "), not(containsString("masthead")))));
		this.pages
			.perform(post("/desk/cases/" + this.fire + "/panel/comments").with(StaffUsers.MANAGER)
				.with(csrf())
				.param("text", "رسالة"))
			.andExpect(status().isForbidden());
		assertThat(this.history.comments(this.fire)).isEmpty();
		assertThat(this.attachments.findForStaff(this.fire)).isEmpty();
	}

	@Test
	void aFileIsAddedInTheTab() throws Exception {
		add(FormSampleFiles.picture("محضر.png")).andExpect(redirectedUrl("/desk/cases/" + this.fire + "/panel"));
		assertThat(this.attachments.findForStaff(this.fire)).singleElement().matches(Attachment::internal);
		panel(StaffUsers.COORDINATOR, "").andExpect(content().string(containsString("/desk/cases/" + this.fire
				+ "/attachments/" + this.attachments.findForStaff(this.fire).get(0).id() + "/view")));
		this.pages
			.perform(multipart("/desk/cases/" + this.fire + "/panel/attachments/one")
				.file(new MockMultipartFile("file", "1.png", null, FormSampleFiles.png()))
				.with(StaffUsers.COORDINATOR)
				.with(csrf()))
			.andExpect(status().isCreated());
	}

	private ResultActions panel(RequestPostProcessor reader, String place) throws Exception {
		return this.pages.perform(get("/desk/cases/" + this.fire + "/panel" + place).with(reader));
	}

	private ResultActions comment(String text) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/panel/comments").with(StaffUsers.COORDINATOR)
			.with(csrf())
			.param("text", text));
	}

	private ResultActions add(MockMultipartFile file) throws Exception {
		return this.pages.perform(multipart("/desk/cases/" + this.fire + "/panel/attachments").file(file)
			.with(StaffUsers.COORDINATOR)
			.with(csrf()));
	}

}
