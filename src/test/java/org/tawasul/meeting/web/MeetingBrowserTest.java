package org.tawasul.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.process.meeting.MeetingScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A meeting from its request on a phone to a commitment that is followed, in Arabic.
 */
@Tag("browser")
@TawasulTest
class MeetingBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private MeetingService meetings;

	@Autowired
	private ProcessEngine engine;

	@Test
	void aMeetingFromItsRequestToACommitmentThatIsFollowed() {
		MeetingScenario scenario = new MeetingScenario(this.meetings, this.engine);
		try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setLocale("ar-SA")
			.setTimezoneId("Asia/Riyadh")
			.setViewportSize(360, 780)); BrowserContext desk = desk("offmin.officer1")) {
			Page requester = phone.newPage();
			requester.navigate(address("/meeting"));
			button(requester, "إرسال الطلب");
			assertThat(requester.locator("#request-name-fault")).isVisible();
			PageInspection.inspect(requester, "meeting-request-errors-360");
			fill(requester);
			button(requester, "إرسال الطلب");
			assertThat(requester.locator("#secret")).isVisible();
			PageInspection.inspect(requester, "meeting-receipt-360");
			MeetingNumber number = MeetingNumber.parse(requester.locator("#number").innerText()).orElseThrow();
			try (BrowserContext care = desk("care")) {
				Page page = care.pages().get(0);
				page.navigate(address("/camunda/app/tasklist/default/#/?task=" + scenario.task(number).getId()));
				page.getByText("استلام المهمة").first().click();
				Locator form = page.locator(".fjs-container");
				assertThat(form).containsText("راجعت الإدارة ثلاث مرات");
				form.getByLabel("يُرفع إلى مكتب معالي الوزير").check();
				PageInspection.picture(page, "meeting-tasklist-screen");
				page.locator("button[type=submit], button.btn-primary").getByText("إنجاز").first().click();
				assertThat(page.locator(".task-card")).hasCount(0);
			}
			scenario.accept(number);
			scenario.schedule(number, "15/06/2034", "10:30");
			Page office = desk.pages().get(0);
			office.navigate(address("/desk/meetings?tab=scheduled"));
			PageInspection.inspect(office, "meeting-list");
			office.navigate(address("/desk/meetings/" + number));
			office.getByLabel("وقت البدء").fill("1:00 م");
			button(office, "نقل الموعد");
			assertThat(office.getByRole(AriaRole.STATUS)).containsText("نُقل اللقاء");
			PageInspection.inspect(office, "meeting-moved");
			requester.reload();
			assertThat(requester.locator("main")).containsText("1:00");
			PageInspection.inspect(requester, "meeting-requester-360");
			lookAtTheCalendar(office, number);
			scenario.turnClockTo(Instant.parse("2034-06-15T11:00:00Z"));
			scenario.runTimer(number, "CatchEvent_MeetingOver");
			scenario.complete(number, "offmin.officer1",
					Map.of("outcome", "HELD", "outcomeText", "استمع معاليه ووجّه بالدراسة.", "commitment1",
							"نقل الطالبة إلى أقرب مدرسة", "commitment1Type", "COMPLAINT", "commitment1Unit",
							"EDU-01-SCH"));
			office.navigate(address("/desk/meetings/" + number));
			assertThat(office.locator(".meeting-commitments")).containsText("قيد الدراسة");
			for (int width : List.of(1366, 360)) {
				office.setViewportSize(width, 800);
				PageInspection.inspect(office, "meeting-held-" + width);
			}
			scenario.turnClockTo(Instant.parse("2034-09-15T11:00:00Z"));
			office.navigate(address("/desk/meetings"));
			assertThat(office.locator(".meeting-late")).containsText("نقل الطالبة إلى أقرب مدرسة");
			for (int width : List.of(1366, 360)) {
				office.setViewportSize(width, 800);
				PageInspection.inspect(office, "meeting-late-" + width);
			}
		}
	}

	@Test
	void aVisitorIsReceivedAndLeavesWithACase() {
		try (BrowserContext desk = desk("offmin.officer1")) {
			Page office = desk.pages().get(0);
			office.navigate(address("/desk/meetings/visits"));
			office.locator("details.more summary").click();
			assertThat(office.locator(".visit-case")).isHidden();
			office.getByLabel("الاسم الكامل").fill("هدى بنت علي");
			office.getByLabel("رقم الجوال").fill("0557654321");
			office.locator("#visit-region").selectOption("SA-01");
			office.getByLabel("ما طلبه الزائر").fill("نقل ابنها إلى مدرسة قريبة");
			office.locator("#visit-becomes").selectOption("CASE");
			assertThat(office.locator(".visit-answer")).isHidden();
			button(office, "تسجيل الزيارة");
			assertThat(office.locator("#visit-unit-fault")).isVisible();
			for (int width : List.of(1366, 360)) {
				office.setViewportSize(width, 800);
				PageInspection.inspect(office, "visit-errors-" + width);
			}
			office.locator("#visit-unit").selectOption("EDU-01-SCH");
			button(office, "تسجيل الزيارة");
			assertThat(office.locator("#secret")).isVisible();
			for (int width : List.of(1366, 360)) {
				office.setViewportSize(width, 800);
				PageInspection.inspect(office, "visit-" + width);
			}
			office.navigate(address("/desk/meetings/visits"));
			assertThat(office.locator("main")).containsText("هدى بنت علي");
			PageInspection.inspect(office, "visits-360");
		}
	}

	private void lookAtTheCalendar(Page office, MeetingNumber number) {
		for (String span : List.of("month", "hijri", "week")) {
			office.navigate(address("/desk/meetings/calendar?day=2034-06-15&span=" + span));
			for (int width : List.of(1366, 360)) {
				office.setViewportSize(width, 800);
				assertThat(office.locator("td:has-text('نقل ابنتي')")).isVisible();
				PageInspection.inspect(office, "meeting-calendar-" + span + "-" + width);
			}
			office.setViewportSize(1366, 800);
		}
		Locator entry = office.locator(".meeting-calendar a");
		assertThat(entry).hasCount(1);
		entry.focus();
		office.keyboard().press("Enter");
		assertThat(office).hasURL(address("/desk/meetings/" + number));
	}

	private static void fill(Page page) {
		page.getByLabel("الاسم الكامل").fill("سارة بنت محمد");
		page.getByLabel("رقم الهوية أو الإقامة").fill("1234567897");
		page.getByLabel("رقم الجوال").fill("0551234567");
		page.getByLabel("المنطقة").selectOption("SA-01");
		page.getByLabel("عنوان الموضوع").fill("نقل ابنتي إلى مدرسة قريبة");
		page.getByLabel("لماذا تطلب لقاء معالي الوزير؟").fill("راجعت الإدارة ثلاث مرات دون جواب.");
		page.getByLabel("أوافق على استخدام بياناتي").check();
	}

	private BrowserContext desk(String user) {
		return SignedIn.open(this.port, user, "ar",
				new Browser.NewContextOptions().setLocale("ar-SA").setViewportSize(1366, 800));
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
