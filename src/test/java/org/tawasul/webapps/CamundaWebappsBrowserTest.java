package org.tawasul.webapps;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class CamundaWebappsBrowserTest {

	private static final String WHO = "/camunda/api/admin/auth/user/default";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@ParameterizedTest
	@CsvSource({ "coordinator, tasklist, cockpit", "manager, cockpit, admin", "owner, cockpit, admin",
			"admin, admin, nothing" })
	void oneSignInOpensTheApplicationsThatAreTheirs(String user, String theirs, String notTheirs) {
		StaffBrowser browser = signedIn(user);
		assertThat(browser.get("/camunda/app/" + theirs + "/default/").statusCode()).isEqualTo(200);
		assertThat(browser.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);
		JsonNode who = json(browser.call(WHO));
		assertThat(who.get("userId").asText()).isEqualTo(user);
		assertThat(texts(who.get("authorizedApps"))).contains(theirs).doesNotContain(notTheirs);
		assertThat(browser.get("/camunda/app/" + notTheirs + "/default/").statusCode()).isIn(403, 404);
	}

	@Test
	void everyPageHasANonceOfItsOwnAndSaysItsLanguage() {
		StaffBrowser browser = signedIn("coordinator");
		HttpResponse<String> page = browser.get("/camunda/app/tasklist/default/");
		String nonce = page.body().replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("'nonce-" + nonce + "'");
		assertThat(page.body()).contains("<html lang=\"ar\" dir=\"rtl\">");
		assertThat(browser.get("/camunda/app/tasklist/default/").body()).doesNotContain(nonce);
	}

	@Test
	void oneSignOutEndsThemAll() {
		StaffBrowser browser = signedIn("coordinator");
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		browser.post("/logout", StaffBrowser.hidden(browser.get("/logout").body()));
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
		assertThat(browser.call(WHO).statusCode()).isEqualTo(401);
	}

	@Test
	void camundasOwnSignInAndPasswordChecksAreClosed() {
		StaffBrowser browser = signedIn("coordinator");
		Map<String, String> password = Map.of("username", "admin", "password", StaffBrowser.PASSWORD);
		assertThat(browser.post(WHO + "/login/cockpit", password).statusCode()).isIn(403, 404);
		assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode()).isIn(403, 404);
		EngineRestClient admin = new EngineRestClient(this.port, "admin");
		String guess = "{\"username\": \"coordinator\", \"password\": \"x\"}";
		assertThat(admin.post("/identity/verify", guess).statusCode()).isEqualTo(404);
		assertThat(admin.post("/engine/default/identity/verify", guess).statusCode()).isEqualTo(404);
		assertThat(admin.post("/identity/%76erify", guess).statusCode()).isBetween(400, 404);
	}

	@Test
	void nothingIsChangedWithoutCamundasToken() {
		StaffBrowser browser = signedIn("admin");
		assertThat(
				browser.post("/camunda/api/engine/engine/default/process-definition/key/CaseLifecycle/start", Map.of())
					.statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
			"/camunda/app/cockpit/camunda-cockpit-bootstrap.css", "/camunda/app/admin/camunda-admin-bootstrap.css",
			"/camunda/app/welcome/camunda-welcome-bootstrap.css",
			"/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.css" })
	void arabicReadersGetTheMirroredSheetEnglishOnesTheOriginal(String sheet) {
		StaffBrowser browser = signedIn("admin");
		HttpResponse<String> arabic = browser.call(sheet, "Cookie", "lang=ar");
		HttpResponse<String> english = browser.call(sheet, "Cookie", "lang=en");
		assertThat(arabic.statusCode()).isEqualTo(200);
		assertThat(english.statusCode()).isEqualTo(200);
		assertThat(arabic.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
		assertThat(arabic.body().contains("direction: rtl")).isTrue();
		assertThat(english.body().contains("direction: rtl")).isFalse();
		assertThat(browser.call(sheet, "If-None-Match", arabic.headers().firstValue("ETag").orElseThrow()).statusCode())
			.isEqualTo(304);
	}

	@Test
	void browsersKeepTheLargeLibrariesAndNoData() {
		StaffBrowser browser = signedIn("coordinator");
		assertThat(browser.call("/camunda/lib/deps.js?bust=7.24.0").headers().firstValue("Cache-Control").orElseThrow())
			.contains("max-age=604800");
		assertThat(browser.call(WHO).headers().firstValue("Cache-Control").orElseThrow()).doesNotContain("max-age=6");
	}

	@Test
	void scriptsSpeakTheReadersLanguage() {
		StaffBrowser browser = signedIn("coordinator");
		HttpResponse<String> arabic = browser.call("/camunda/app/tawasul/words.js");
		assertThat(arabic.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
		assertThat(arabic.body()).contains("هذا الحقل مطلوب.", "Field is required.", "ملف الطلب");
		assertThat(browser.call("/camunda/app/tawasul/words.js", "Cookie", "lang=en").body())
			.contains("Back to the staff desk");
	}

	@Test
	void englishReadersSeeTheirOwnNameAndThoseOfGroupsInEnglish() {
		StaffBrowser browser = signedIn("coordinator");
		String safety = "\"منسقو إدارة الأمن والسلامة المدرسية بتعليم الرياض\"";
		assertThat(browser.call("/camunda/app/tawasul/words.js", "Cookie", "lang=en").body()).contains(
				safety + ":\"Coordinators of School Safety and Security Department – Riyadh\"",
				"\"نورة بنت عبدالله القحطاني\":\"Norah bint Abdullah Al-Qahtani\"");
		assertThat(browser.call("/camunda/app/tawasul/words.js").body()).contains("\"names\":{}");
	}

	@Test
	void theEngineRefusesInTheLanguageOfTheSwitchAndNotInTheBrowsers() {
		StaffBrowser browser = signedIn("admin");
		browser.get("/camunda/app/cockpit/default/");
		String nothing = "/camunda/api/engine/engine/default/task/nonsense/form-variables";
		assertThat(browser
			.call("/camunda/api/engine/engine/default/task/nonsense/variables", "Accept-Language", "en", "Accept",
					"application/json")
			.body()).contains("لم تعد هذه المهمة قائمة");
		assertThat(browser.call(nothing, "Accept-Language", "en", "Accept", "application/json").statusCode())
			.isBetween(400, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void everyApplicationHasOurSettings(String application) {
		StaffBrowser browser = signedIn("admin");
		String folder = "/camunda/app/" + application + "/";
		assertThat(browser.call(folder + "scripts/config.js").body()).contains("settings('" + application + "')");
		assertThat(browser.call(folder + "scripts/tawasul.js").body()).contains("../../tawasul/start.js");
		assertThat(browser.call(folder + "styles/user-styles.css").body()).contains("tawasul/look.css");
		assertThat(browser.call("/camunda/app/tawasul/settings.js").body()).contains("'CAM-XSRF-TOKEN'");
	}

	@Test
	void cardsTellWhichCaseOnlyOfTasksThatTheReaderMaySee() {
		CaseNumber own = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"));
		String address = "/camunda/app/tawasul/cards.json?task=%s&task=%s".formatted(this.scenario.task(own).getId(),
				this.scenario.task(other).getId());
		StaffBrowser browser = signedIn("coordinator");
		browser.get("/camunda/app/tasklist/default/");
		JsonNode cards = json(browser.call(address));
		assertThat(cards.size()).isEqualTo(1);
		assertThat(cards.get(this.scenario.task(own).getId()).get("number").asText()).isEqualTo(own.toString());
		assertThat(cards.get(this.scenario.task(own).getId()).get("importance").asText()).isEqualTo("VERY_IMPORTANT");
	}

	@Test
	void filtersShowWhatIsMineMyUnitsAndVeryImportant() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber small = this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-01"));
		String task = this.scenario.task(number).getId();
		EngineRestClient coordinator = new EngineRestClient(this.port, "coordinator");
		coordinator.post("/task/" + task + "/claim", "{\"userId\": \"coordinator\"}");
		assertThat(coordinator.read("/filter").findValuesAsText("name")).contains("مهام جهتي", "مهامي", "متأخرة",
				"تستحق اليوم", "هامة جدًا");
		assertThat(shown(coordinator, "مهام جهتي")).contains(task).doesNotContain(this.scenario.task(small).getId());
		assertThat(shown(coordinator, "مهامي")).contains(task);
		assertThat(shown(coordinator, "هامة جدًا")).contains(task);
		assertThat(shown(coordinator, "متأخرة")).doesNotContain(task);
		assertThat(shown(new EngineRestClient(this.port, "coordinator2"), "مهام جهتي")).contains(task);
		assertThat(shown(new EngineRestClient(this.port, "coordinator2"), "مهامي")).doesNotContain(task);
		assertThat(shown(new EngineRestClient(this.port, "coordinator14"), "مهام جهتي")).doesNotContain(task);
	}

	private static List<String> shown(EngineRestClient reader, String filter) {
		for (JsonNode one : reader.read("/filter")) {
			if (one.get("name").asText().equals(filter)) {
				return reader.read("/filter/" + one.get("id").asText() + "/list?maxResults=1000")
					.findValuesAsText("id");
			}
		}
		throw new AssertionError("no filter " + filter);
	}

	private StaffBrowser signedIn(String user) {
		StaffBrowser browser = new StaffBrowser(this.port);
		assertThat(browser.signIn(user, StaffBrowser.PASSWORD).statusCode()).isEqualTo(302);
		return browser;
	}

	private static List<String> texts(JsonNode list) {
		return new ObjectMapper().convertValue(list, new com.fasterxml.jackson.core.type.TypeReference<List<String>>() {
		});
	}

	private static JsonNode json(HttpResponse<String> response) {
		try {
			return new ObjectMapper().readTree(response.body());
		}
		catch (IOException ex) {
			throw new AssertionError(response.statusCode() + " " + response.body(), ex);
		}
	}

}
