package org.tawasul.access.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who comes in where. What the engine's servlets answer is asked through the real port.
 */
@TawasulTest
class SecurityConfigurationTest {

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc pages;

	@Autowired
	private SessionRepository<?> sessions;

	@ParameterizedTest
	@ValueSource(strings = { "/desk", "/desk/outbox", "/desk/anything", "/camunda/app/tasklist/default/",
			"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/", "/camunda/lib/x.js" })
	void anonymousIsAskedToSignIn(String path) {
		HttpResponse<String> answer = browser().get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default",
			"/camunda/api/cockpit/plugin/base/default/process-definition/statistics" })
	void scriptOfThePageIsToldThatNobodyIsSignedIn(String path) {
		assertThat(browser().call(path).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest/engine", "/engine-rest", "/actuator/prometheus",
			"/actuator", "/actuator/env" })
	void programWithoutPasswordIsAskedForOneAndNeverLedToAPage(String path) {
		HttpResponse<String> answer = browser().call(path, "Accept", "application/json");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void programThatGuessesPasswordsIsToldToWait() {
		for (int time = 0; time < 5; time++) {
			assertThat(basic("guessing-program", "wrong" + time).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> answer = basic("guessing-program", "wrong");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(basic("another-program", "wrong").statusCode()).isEqualTo(401);
	}

	@Test
	void sessionIsWorthNothingAtEngineRest() throws Exception {
		Cookie session = session("admin");
		this.pages.perform(get("/desk/outbox").cookie(session)).andExpect(status().is(not(302)));
		this.pages.perform(get("/engine-rest/engine").cookie(session)).andExpect(status().isUnauthorized());
		this.pages.perform(post("/engine-rest/deployment/create").cookie(session)).andExpect(status().isUnauthorized());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/api/v2/cases", "/api", "/error", "/desktop", "/camundas", "/open311/v2/x",
			"/webjars/camunda/app/tasklist/index.html", "/camunda/api/admin/setup/default/user/create",
			"/camunda/app/admin/default/setup/", "/h2-console", "/WEB-INF/web.xml" })
	void unknownAddressIsDeniedAsIfItDidNotExist(String path) {
		assertThat(browser().get(path).statusCode()).isEqualTo(404);
		assertThat(browser().call(path).statusCode()).isEqualTo(404);
	}

	@Test
	void engineSignInOfItsOwnIsClosedForThoseSignedInToo() throws Exception {
		this.pages.perform(post("/camunda/api/admin/auth/user/default/login/cockpit").cookie(session("coordinator")))
			.andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/actuator/health", "/css/access.css", "/js/access.js" })
	void anyoneComesToThePortalAndSignInWithoutASession(String path) {
		HttpResponse<String> answer = browser().get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("JSESSIONID"));
	}

	@ParameterizedTest
	@CsvSource({ "coordinator,/desk/outbox,404", "manager,/desk/outbox,404", "coordinator,/camunda/app/cockpit/x,403",
			"coordinator,/camunda/app/admin/x,403", "manager,/camunda/app/admin/x,403",
			"coordinator,/camunda/api/cockpit/x,403" })
	void dutiesOpenNoMoreThanTheirOwnDoors(String username, String path, int status) throws Exception {
		this.pages.perform(get(path).cookie(session(username))).andExpect(status().is(status));
	}

	@ParameterizedTest
	@CsvSource({ "admin,/desk/outbox", "coordinator,/camunda/app/tasklist/x", "manager,/camunda/app/cockpit/x",
			"owner,/camunda/app/cockpit/x", "admin,/camunda/app/admin/x", "agent,/desk/x" })
	void dutiesOpenTheirOwnDoors(String username, String path) throws Exception {
		this.pages.perform(get(path).cookie(session(username)))
			.andExpect(status().is(not(403)))
			.andExpect(status().is(not(302)));
	}

	@Test
	void whoHasLostTheirRolesIsAdmittedNowhereThoughStillSignedIn() throws Exception {
		this.pages.perform(get("/desk").cookie(session("someone", "ROLE_COORDINATOR")))
			.andExpect(status().isForbidden());
		this.pages.perform(get("/camunda/app/tasklist/x").cookie(session("someone", "ROLE_COORDINATOR")))
			.andExpect(status().isForbidden());
	}

	@Test
	void roleTakenAwayCountsWithTheNextRequest() throws Exception {
		this.pages.perform(get("/desk/outbox").cookie(session("coordinator", "ROLE_ADMINISTRATOR")))
			.andExpect(status().isNotFound());
		this.pages.perform(get("/actuator/metrics").cookie(session("coordinator", "ROLE_ADMINISTRATOR")))
			.andExpect(status().isForbidden());
		this.pages.perform(get("/actuator/metrics").cookie(session("admin"))).andExpect(status().isOk());
	}

	@Test
	void formWithoutItsTokenIsRefusedAndSaysWhy() throws Exception {
		HttpResponse<String> answer = browser().post("/cases/1/leave", Map.of());
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("انتهت صلاحية هذه الصفحة");
		this.pages.perform(post("/desk/x").cookie(session("coordinator"))).andExpect(status().isForbidden());
	}

	@Test
	void formWithoutItsTokenIsNotCarriedOutButComesBackAsItWasTyped() throws Exception {
		HttpResponse<String> answer = browser().post("/track", Map.of("number", "1"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(header(answer, "Location")).matches(".*/track\\?form=[0-9a-f-]{36}");
		this.pages.perform(
				post("/track").param("number", "1").accept(MediaType.TEXT_HTML).header("Sec-Fetch-Site", "cross-site"))
			.andExpect(status().isForbidden());
	}

	@Test
	void staleSignInFormLeadsToAFreshOne() throws Exception {
		this.pages.perform(post("/login")).andExpect(redirectedUrlPattern("/login?stale"));
	}

	@Test
	void browsersAreToldWhatToRefuse() {
		HttpResponse<String> page = browser().get("/login");
		assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(page, "Permissions-Policy")).contains("geolocation=(self)");
		assertThat(header(page, "Set-Cookie")).startsWith("form-token=").contains("HttpOnly", "SameSite=Lax");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

	private HttpResponse<String> basic(String username, String password) {
		return browser().call("/engine-rest/engine", "Authorization",
				"Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8));
	}

	private StaffBrowser browser() {
		return new StaffBrowser(this.port);
	}

	/** A session as sign-in leaves it behind. */
	private Cookie session(String username, String... authorities) {
		return kept(this.sessions, new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(username,
				null, AuthorityUtils.createAuthorityList(authorities))));
	}

	private static <S extends Session> Cookie kept(SessionRepository<S> sessions, SecurityContext person) {
		S session = sessions.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, person);
		sessions.save(session);
		return new Cookie("JSESSIONID", session.getId());
	}

}
