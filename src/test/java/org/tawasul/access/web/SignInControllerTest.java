package org.tawasul.access.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.PasswordChecker;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Signing in and out through the real port. User names are of this test only, where they
 * are wrong: all tests come from one address, whose wrong passwords are limited.
 */
@TawasulTest
class SignInControllerTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectProvider<PasswordChecker> passwords;

	@Test
	void wrongPasswordIsToldAndTheNameStaysTyped() {
		HttpResponse<String> answer = browser().signIn("nobody-of-this-test", "wrong");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("اسم المستخدم أو كلمة المرور غير صحيحة")
			.contains("value=\"nobody-of-this-test\"")
			.doesNotContain("value=\"wrong\"");
	}

	@Test
	void refusalSpeaksTheLanguageOfThePage() {
		StaffBrowser browser = browser();
		browser.get("/login?lang=en");
		assertThat(browser.signIn("nobody-of-this-test", "wrong").body()).contains("Incorrect user name or password")
			.contains("lang=\"en\"");
	}

	@Test
	void signInWithoutVerificationIsNotLookedAt() {
		StaffBrowser browser = browser();
		Map<String, String> fields = StaffBrowser.hidden(browser.get("/login").body());
		fields.put("username", "someone<script>");
		fields.put("password", "any");
		HttpResponse<String> answer = browser.post("/login", fields);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("رمز التحقق غير صحيح")
			.contains("value=\"someone&lt;script&gt;\"")
			.doesNotContain("<script>\"");
	}

	@Test
	void workThatWasDoneOnceCountsOnce() {
		StaffBrowser browser = browser();
		Map<String, String> fields = browser.solved();
		fields.put("username", "nobody-of-this-test");
		fields.put("password", "wrong");
		assertThat(browser.post("/login", fields).statusCode()).isEqualTo(401);
		assertThat(browser.post("/login", fields).statusCode()).isEqualTo(400);
	}

	@Test
	void tooManyWrongPasswordsAreToldToWait() {
		StaffBrowser browser = browser();
		for (int time = 0; time < 5; time++) {
			assertThat(browser.signIn("impatient", "wrong" + time).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> answer = browser.signIn("impatient", "wrong");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 120);
		assertThat(answer.body()).contains("تجاوزت عدد المحاولات", "value=\"impatient\"");
	}

	@Test
	void pictureOfTheCodeIsShownToWhoeverHasNoScript() {
		StaffBrowser browser = browser();
		String page = browser.get("/login").body();
		String token = StaffBrowser.hidden(page).get("codeToken");
		assertThat(page).contains("/login/code.png?token=" + token);
		HttpResponse<String> picture = browser.call("/login/code.png?token=" + token);
		assertThat(picture.statusCode()).isEqualTo(200);
		assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
		assertThat(browser.call("/login/code.png?token=x").statusCode()).isEqualTo(404);
		assertThat(browser.call("/login/code.png").statusCode()).isEqualTo(404);
	}

	@Test
	void oneSignInServesThePagesAndOneSignOutEndsIt() {
		assumeThat(this.passwords.getIfAvailable()).isNotNull();
		StaffBrowser browser = browser();
		HttpResponse<String> in = browser.signIn("coordinator", StaffBrowser.PASSWORD);
		assertThat(in.statusCode()).isEqualTo(302);
		assertThat(in.headers().firstValue("Location")).hasValue("/desk");
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(browser.call("/engine-rest/engine").statusCode()).isEqualTo(401);
		Map<String, String> form = StaffBrowser.hidden(browser.get("/logout").body());
		HttpResponse<String> out = browser.post("/logout", form);
		assertThat(out.headers().firstValue("Location")).hasValue("/login?out");
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
		assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
	}

	@Test
	void afterSignInOneComesWhereOneWantedToGo() {
		assumeThat(this.passwords.getIfAvailable()).isNotNull();
		StaffBrowser browser = browser();
		browser.get("/camunda/app/tasklist/default/");
		assertThat(browser.signIn("coordinator", StaffBrowser.PASSWORD).headers().firstValue("Location").orElseThrow())
			.contains("/camunda/app/tasklist/default/");
	}

	@Test
	void signOutNeedsItsToken() {
		assumeThat(this.passwords.getIfAvailable()).isNotNull();
		StaffBrowser browser = browser();
		browser.signIn("coordinator", StaffBrowser.PASSWORD);
		assertThat(browser.post("/logout", new HashMap<>()).statusCode()).isEqualTo(403);
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void programComesToEngineRestByBasic() {
		assumeThat(this.passwords.getIfAvailable()).isNotNull();
		HttpResponse<String> answer = browser().call("/engine-rest/engine", "Authorization",
				"Basic " + HttpHeaders.encodeBasicAuth("owner", StaffBrowser.PASSWORD, StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("default");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	private StaffBrowser browser() {
		return new StaffBrowser(this.port);
	}

}
