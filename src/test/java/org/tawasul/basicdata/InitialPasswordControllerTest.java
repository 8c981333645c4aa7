package org.tawasul.basicdata;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.PasswordChecker;
import org.tawasul.access.StaffBrowser;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * How somebody new comes in: through the real port, so with rows that others see; they
 * are of a demo person whom no other test signs in, and are put back.
 */
@TawasulTest
class InitialPasswordControllerTest {

	private static final String PERSON = "edu12qrt.head";

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private PasswordChecker check;

	@Autowired
	private MockMvc pages;

	@Autowired
	private BasicDataImportService importing;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private String before = "";

	@BeforeEach
	void rememberPassword() {
		this.before = this.jdbc.sql("select pwd_ from public.act_id_user where id_ = ?")
			.param(PERSON)
			.query(String.class)
			.single();
	}

	@AfterEach
	void putBack() {
		this.jdbc.sql("delete from app.start_password").update();
		this.jdbc.sql("update public.act_id_user set pwd_ = ? where id_ = ?").params(this.before, PERSON).update();
	}

	@Test
	void anInitialPasswordOpensOnePageUntilItsOwnerHasChosenAnother() {
		String start = this.passwords.issueInitialPasswords(List.of(PERSON, "nobody.knows")).get(0).password();
		assertThat(start).matches("([a-z2-9]{4}-){2}[a-z2-9]{4}");
		StaffBrowser browser = new StaffBrowser(this.port);
		assertThat(browser.signIn(PERSON, start).statusCode()).isEqualTo(302);
		assertThat(browser.get("/desk").headers().firstValue("Location")).contains("/desk/password");
		assertThat(browser.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
			.contains("/desk/password");
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);
		assertThat(choose(browser, "wrong", "A-new-word-1448").statusCode()).isEqualTo(422);
		assertThat(choose(browser, start, "short").statusCode()).isEqualTo(422);
		assertThat(choose(browser, start, start).statusCode()).isEqualTo(422);
		assertThat(choose(browser, start, PERSON + "-1448").statusCode()).isEqualTo(422);
		assertThat(choose(browser, start, "A-new-word-1448").statusCode()).isEqualTo(200);
		assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
		assertThat(this.check.matches(PERSON, start)).isFalse();
		assertThat(this.check.matches(PERSON, "A-new-word-1448")).isTrue();
	}

	@Test
	void anInitialPasswordOpensNoInterfaceForPrograms() {
		String start = this.passwords.issueInitialPasswords(List.of(PERSON)).get(0).password();
		String basic = Base64.getEncoder().encodeToString((PERSON + ":" + start).getBytes(StandardCharsets.UTF_8));
		assertThat(
				new StaffBrowser(this.port).call("/engine-rest/task", "Authorization", "Basic " + basic).statusCode())
			.isEqualTo(401);
	}

	@Test
	void anInitialPasswordOpensNoFiguresInABrowserEither() throws Exception {
		this.pages.perform(get("/actuator/metrics").with(user(PERSON).roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isOk());
		this.passwords.issueInitialPasswords(List.of(PERSON));
		for (String figures : List.of("/actuator/metrics", "/actuator/prometheus", "/actuator/health")) {
			this.pages.perform(get(figures).with(user(PERSON).roles(Role.ADMINISTRATOR.name())))
				.andExpect(status().isForbidden());
		}
	}

	@Test
	void anInitialPasswordThatLayAboutForAMonthIsNone() {
		String start = this.passwords.issueInitialPasswords(List.of(PERSON)).get(0).password();
		assertThat(this.check.matches(PERSON, start)).isTrue();
		this.jdbc.sql("update app.start_password set given_at = now() - interval '31 days'").update();
		assertThat(this.check.matches(PERSON, start)).isFalse();
	}

	@Test
	void namesInCapitalsAreTakenAndOneThatNobodyHasIsToldRatherThanDropped() throws Exception {
		String list = issue(" EDU12QRT.HEAD\u200F ").andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(list).contains("\"edu12qrt.head\"");
		assertThat(this.passwords.hasInitialPassword(PERSON)).isTrue();
		this.jdbc.sql("delete from app.start_password").update();
		issue("edu12qrt.head، Nobody.Knows").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("<bdi>nobody.knows</bdi>")))
			.andExpect(content().string(containsString("edu12qrt.head، Nobody.Knows")));
		assertThat(this.jdbc.sql("select count(*) from app.start_password").query(Long.class).single()).isZero();
	}

	@Test
	void aSecondClickBringsTheSameListAgain() throws Exception {
		this.jdbc.sql("update public.act_id_user set pwd_ = null where id_ = ?").param(PERSON).update();
		String draft = UUID.randomUUID().toString();
		String first = list(issue("", draft, "admin"));
		assertThat(list(issue("", draft, "admin"))).isEqualTo(first);
		assertThat(this.check.matches(PERSON, passwordOf(PERSON, first))).isTrue();
		assertThat(this.jdbc.sql("select count(*) from app.start_password").query(Long.class).single()).isOne();
	}

	@Test
	void twoClicksAtOnceBringOneList() throws Exception {
		String draft = UUID.randomUUID().toString();
		List<String> lists = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> list(issue(PERSON, draft, "admin"))))
			.limit(3)
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(lists).hasSize(3).containsOnly(lists.get(0));
		assertThat(this.check.matches(PERSON, passwordOf(PERSON, lists.get(0)))).isTrue();
	}

	@Test
	void aListIsToldAgainInItsOwnPageToWhoAskedForItAndForAnHour() throws Exception {
		this.jdbc.sql("update public.act_id_user set pwd_ = null where id_ = ?").param(PERSON).update();
		String draft = UUID.randomUUID().toString();
		list(issue("", draft, "admin"));
		issue("", draft, "care").andExpect(content().contentTypeCompatibleWith("text/html"));
		issue("", UUID.randomUUID().toString(), "admin").andExpect(content().contentTypeCompatibleWith("text/html"));
		this.jdbc.sql("update app.start_password set given_at = given_at - interval '61 minutes'").update();
		issue("", draft, "admin").andExpect(content().contentTypeCompatibleWith("text/html"))
			.andExpect(content().string(containsString("سبق تنفيذ هذا الطلب")));
	}

	@Test
	void whoHasChosenAPasswordSinceKeepsIt() throws Exception {
		String draft = UUID.randomUUID().toString();
		list(issue(PERSON, draft, "admin"));
		this.passwords.changePassword(PERSON, "A-new-word-1448");
		issue(PERSON, draft, "admin").andExpect(content().contentTypeCompatibleWith("text/html"));
		assertThat(this.check.matches(PERSON, "A-new-word-1448")).isTrue();
	}

	@Test
	void theSamePageIssuesOthersToWhoeverIsNamedNext() throws Exception {
		String draft = UUID.randomUUID().toString();
		String first = list(issue(PERSON, draft, "admin"));
		String second = list(issue(" " + PERSON, draft, "admin"));
		assertThat(passwordOf(PERSON, second)).isNotEqualTo(passwordOf(PERSON, first));
		assertThat(this.check.matches(PERSON, passwordOf(PERSON, second))).isTrue();
		assertThat(list(issue(PERSON, UUID.randomUUID().toString(), "admin"))).isNotEqualTo(second);
	}

	@Test
	void thePageGivesEachOfItsFormsAnIdOfItsOwn() throws Exception {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 2; i++) {
			String page = this.pages
				.perform(get("/desk/ministry/passwords").with(user("admin").roles(Role.ADMINISTRATOR.name())))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			Matcher id = Pattern.compile("name=\"draft\" value=\"([0-9a-f-]{36})\"").matcher(page);
			assertThat(id.find()).isTrue();
			ids.add(id.group(1));
		}
		assertThat(ids).hasSize(2);
	}

	private static String passwordOf(String username, String list) {
		return list.lines()
			.filter((line) -> line.startsWith("\"" + username + "\""))
			.map((line) -> line.replaceAll(".*\"(.*)\"", "$1"))
			.findFirst()
			.orElseThrow();
	}

	private static String list(ResultActions issued) {
		try {
			return issued.andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith("text/csv"))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ResultActions issue(String usernames, String draft, String administrator) {
		try {
			return this.pages.perform(post("/desk/ministry/passwords").param("usernames", usernames)
				.param("draft", draft)
				.with(user(administrator).roles(Role.ADMINISTRATOR.name()))
				.with(csrf()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ResultActions issue(String usernames) throws Exception {
		return this.pages.perform(post("/desk/ministry/passwords").param("usernames", usernames)
			.with(user("admin").roles(Role.ADMINISTRATOR.name()))
			.with(csrf()));
	}

	@Test
	@Transactional
	void theListIsSentOnceForThoseWhoHaveNoneAndHarmlessInASpreadsheet() throws Exception {
		this.importing
			.apply(ImportFixture.with(ImportFileKind.PEOPLE, "username,arabic_name", "new.one,=1+1", "no.post,بلا منصب")
				.and(ImportFileKind.POSTS, "unit,role,username", "EDU-12,COORDINATOR,new.one")
				.batch(), null);
		// The demo gives everybody its password; elsewhere newcomers have none.
		this.jdbc.sql("update public.act_id_user set pwd_ = null where id_ in ('new.one', 'no.post')").update();
		assertThat(this.passwords.usernamesWithoutPassword()).contains("new.one").doesNotContain("no.post", "head");
		String list = this.pages
			.perform(post("/desk/ministry/passwords").with(user("admin").roles(Role.ADMINISTRATOR.name())).with(csrf()))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"initial-passwords.csv\""))
			.andExpect(header().string("Cache-Control", "private, no-store"))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(list).contains("\"new.one\",\"'=1+1\",").doesNotContain("no.post");
		assertThat(this.passwords.usernamesWithoutPassword()).doesNotContain("new.one");
		this.pages.perform(get("/desk/ministry/passwords").with(user("head").roles(Role.HEAD.name())))
			.andExpect(status().isNotFound());
	}

	private static HttpResponse<String> choose(StaffBrowser browser, String current, String wanted) {
		Map<String, String> fields = new HashMap<>(StaffBrowser.hidden(browser.get("/desk/password").body()));
		fields.putAll(Map.of("current", current, "wanted", wanted, "again", wanted));
		return browser.post("/desk/password", fields);
	}

}
