package org.tawasul.survey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.guide.GuidePictureWriter;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCallFixture;
import org.tawasul.survey.call.SatisfactionCallNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A satisfaction call by the keyboard alone.
 */
@Tag("browser")
@TawasulTest
class SatisfactionCallBrowserTest {

	private static final int DESK = 1366;

	private static final int PHONE = 360;

	private static final int HEIGHT = 800;

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private ManagementService management;

	private SatisfactionCallFixture fixture;

	private CaseNumber number;

	private SatisfactionCallNumber call;

	@BeforeEach
	void callIsDue() {
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
		this.number = this.fixture.closed("+966551234567");
		this.call = this.fixture.begin(this.number, CallWay.AGENT);
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(this.fixture.value(this.call, "workflow_id"))
			.activityId("CatchEvent_CallTime")
			.singleResult()
			.getId());
	}

	@Test
	void callIsTakenAskedAndSavedWithoutAPointer() {
		try (BrowserContext context = SignedIn.open(this.port, "agent", "ar", DESK)) {
			Page page = context.pages().get(0);
			page.navigate("http://localhost:" + this.port + "/desk/calls/satisfaction");
			inspect(page, "satisfaction-calls");
			page.navigate("http://localhost:" + this.port + "/desk/calls/satisfaction/" + this.call);
			inspect(page, "satisfaction-call-free");
			page.keyboard().press("Alt+1");
			assertThat(page.locator(".calls-number")).containsText("+966551234567");
			assertThat(page.locator("#script-title")).isFocused();
			inspect(page, "satisfaction-call");
			GuidePictureWriter.checkScreen(page, "satisfaction-calls", page.locator("main"), "ar");
			page.setViewportSize(DESK, HEIGHT);
			page.keyboard().press("Alt+9");
			assertThat(page.locator("#answers-q-overall-fault")).isVisible();
			inspect(page, "satisfaction-call-faulty");
			page.keyboard().press("Alt+2");
			page.keyboard().press("Tab");
			page.keyboard().press("Space");
			assertThat(page.locator("#answers-q-overall-1")).isChecked();
			page.keyboard().press("Alt+9");
			assertThat(page.locator(".notice-success")).containsText("حُفظت الإجابات");
		}
		Assertions.assertThat(this.fixture.rating(this.number)).isEqualTo((short) 1);
		try (BrowserContext context = SignedIn.open(this.port, "agent", "en", DESK)) {
			Page page = context.pages().get(0);
			page.navigate("http://localhost:" + this.port + "/desk/calls/satisfaction/" + this.call);
			PageInspection.inspect(page, "satisfaction-call-over-en-" + DESK);
			page.navigate("http://localhost:" + this.port + "/desk/calls/satisfaction");
			PageInspection.inspect(page, "satisfaction-calls-en-" + DESK);
		}
	}

	private static void inspect(Page page, String name) {
		PageInspection.inspect(page, name + "-ar-" + DESK);
		page.setViewportSize(PHONE, HEIGHT);
		PageInspection.inspect(page, name + "-ar-" + PHONE);
		page.setViewportSize(DESK, HEIGHT);
	}

}
