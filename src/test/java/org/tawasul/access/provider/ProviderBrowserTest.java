package org.tawasul.access.provider;

import java.net.URI;
import java.net.http.HttpResponse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in over the ministry's identity provider, with a real provider and a real
 * browser.
 */
@Tag("browser")
@TawasulTest
class ProviderBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private ProviderProperties settings;

	private TestIdentityProvider provider;

	@AfterEach
	void stopProvider() {
		if (this.provider != null) {
			this.provider.close();
		}
	}

	@Test
	void whoSignsInThereIsAtTheDeskAndInTasklistAndSignedOutAtBothPlaces() {
		this.provider = TestIdentityProvider.start(portOfTheProvider(), this.port);
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/desk"));
			page.click("#provider");
			signInThere(page, "coordinator");
			page.waitForURL(address("/desk"));
			page.navigate(address("/camunda/app/tasklist/default/"));
			assertThat(page.url()).contains("/camunda/app/tasklist/");
			page.navigate(address("/logout"));
			page.click("#sign-out button");
			page.waitForURL(address("/login?out"));
			page.click("#provider");
			assertThat(page.locator("input[name=password]")).isVisible();
			assertThat(URI.create(page.url()).getPort()).isEqualTo(portOfTheProvider());
		}
	}

	@Test
	void whoeverIsOnTheWayThereHasNoSession(@Autowired JdbcClient jdbc) {
		this.provider = TestIdentityProvider.start(portOfTheProvider(), this.port);
		int before = sessions(jdbc);
		HttpResponse<String> answer = new StaffBrowser(this.port).get(ProviderSignInConfigurer.START);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(this.settings.issuer().toString());
		assertThat(answer.headers().allValues("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith(CookieAuthorizationRequestRepository.COOKIE + "="))
			.noneMatch((cookie) -> cookie.startsWith("JSESSIONID"));
		assertThat(sessions(jdbc)).isEqualTo(before);
	}

	private static int sessions(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from app.spring_session").query(Integer.class).single();
	}

	@Test
	void whoHasNoRoleHereIsToldSo() {
		this.provider = TestIdentityProvider.start(portOfTheProvider(), this.port);
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/login"));
			page.click("#provider");
			signInThere(page, "stranger");
			assertThat(page.locator("#problem")).containsText("ليس لك دور");
			assertThat(page.navigate(address("/desk")).url()).contains("/login");
		}
	}

	@Test
	void statementOfSomebodyInItsPlaceIsWorthNothing() {
		this.provider = TestIdentityProvider.startForged(portOfTheProvider(), this.port);
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/login"));
			page.click("#provider");
			signInThere(page, "coordinator");
			assertThat(page.locator("#problem")).containsText("تعذّر التحقق");
			assertThat(page.navigate(address("/desk")).url()).contains("/login");
		}
	}

	@Test
	void answerThatNobodyAskedForIsRefused() {
		StaffBrowser staff = new StaffBrowser(this.port);
		assertThat(staff.get("/login/from/ministry?code=made-up&state=made-up").statusCode()).isEqualTo(401);
		assertThat(staff.get("/desk").statusCode()).isEqualTo(302);
	}

	@Test
	void passwordsOfOursGoOnWhileTheProviderIsAway() {
		StaffBrowser staff = new StaffBrowser(this.port);
		assertThat(staff.signIn("coordinator", StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(staff.get("/desk").statusCode()).isEqualTo(200);
	}

	private static void signInThere(Page page, String username) {
		page.fill("input[name=username]", username);
		page.fill("input[name=password]", TestIdentityProvider.PASSWORD);
		page.click("button[type=submit]");
	}

	private int portOfTheProvider() {
		return this.settings.issuer().getPort();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
