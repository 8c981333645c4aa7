package org.tawasul.desk;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.Comment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Comments that staff write on a case.
 */
@TawasulTest
class DeskCommentsTest extends ReportedFire {

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void internalCommentIsForStaffAndAVisibleOneForTheReporterToo() throws Exception {
		comment(StaffUsers.COORDINATOR, "تواصلت مع الدفاع المدني", "staff")
			.andExpect(redirectedUrl("/desk/cases/" + this.fire));
		comment(StaffUsers.COORDINATOR, "نعمل على بلاغك", "reporter").andExpect(status().is3xxRedirection());
		assertThat(this.history.comments(this.fire)).extracting(Comment::getText)
			.containsExactly("تواصلت مع الدفاع المدني", "نعمل على بلاغك");
		assertThat(this.history.commentsForReporter(this.fire, null).items()).extracting(Comment::getText)
			.containsExactly("نعمل على بلاغك");
		see(StaffUsers.COORDINATOR).andExpect(content().string(containsString("تواصلت مع الدفاع المدني")));
	}

	@Test
	void theReporterIsToldOfACommentForThemOnceAndOfNoOther() throws Exception {
		comment(StaffUsers.COORDINATOR, "للزملاء فقط", "staff");
		comment(StaffUsers.COORDINATOR, "سيزوركم الفريق غدًا", "reporter");
		comment(StaffUsers.COORDINATOR, "سيزوركم الفريق غدًا", "reporter");
		assertThat(this.jdbc
			.sql("select facts ->> 'comment' from app.outbox_message where case_number = ? and kind = 'COMMENT'"
					+ " and username is null")
			.param(this.fire.value())
			.query(String.class)
			.list()).containsExactly("سيزوركم الفريق غدًا");
	}

	@Test
	void commentIsInternalUnlessTheReporterIsChosen() throws Exception {
		this.pages
			.perform(post("/desk/cases/" + this.fire + "/comments").with(StaffUsers.COORDINATOR)
				.with(csrf())
				.param("text", "ملاحظة"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.history.comments(this.fire)).singleElement().matches(Comment::isInternal);
	}

	@Test
	void onlyThoseWhoWorkOnTheCaseWriteToItsReporter() throws Exception {
		comment(StaffUsers.HEAD, "رسالة", "reporter").andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString("رسالة</textarea>"), containsString("الطلب لدى غيركم الآن"))));
		comment(StaffUsers.MANAGER, "رسالة", "staff").andExpect(status().isForbidden());
		comment(StaffUsers.HEAD, "أرجو الاستعجال", "staff").andExpect(status().is3xxRedirection());
		assertThat(this.history.comments(this.fire)).extracting(Comment::getText).containsExactly("أرجو الاستعجال");
	}

	@Test
	void faultyCommentComesBackAsItWasTyped() throws Exception {
		String tooLong = "ملاحظة طويلة ".repeat(400);
		comment(StaffUsers.COORDINATOR, tooLong, "reporter").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString(tooLong.strip()), containsString("comment-text-fault"),
					containsString("4,000"))));
		comment(StaffUsers.COORDINATOR, "   ", "staff").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("هذا الحقل مطلوب")));
		comment(StaffUsers.COORDINATOR, "نص" + (char) 7 + "غريب", "staff").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("رموز غير مقروءة")));
		assertThat(this.history.comments(this.fire)).isEmpty();
	}

	@Test
	void commentSentTwiceIsWrittenOnce() throws Exception {
		comment(StaffUsers.COORDINATOR, "ملاحظة", "staff").andExpect(status().is3xxRedirection());
		comment(StaffUsers.COORDINATOR, "ملاحظة", "staff").andExpect(status().is3xxRedirection());
		assertThat(this.history.comments(this.fire)).hasSize(1);
	}

	@Test
	void scriptInACommentIsShownAsText() throws Exception {
		comment(StaffUsers.COORDINATOR, "<script>alert(1)</script>", "staff").andExpect(status().is3xxRedirection());
		see(StaffUsers.COORDINATOR).andExpect(content()
			.string(allOf(containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert(1)")))));
	}

	@Test
	void languageIsSwitchedInTheMiddleOfACommentWithoutLosingIt() throws Exception {
		this.pages
			.perform(post("/desk/cases/" + this.fire + "/comments").with(StaffUsers.COORDINATOR)
				.with(csrf())
				.param("text", "ملاحظة لم تكتمل")
				.param("switch", "en"))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("<html lang=\"en\""), containsString("ملاحظة لم تكتمل</textarea>"))));
	}

}
