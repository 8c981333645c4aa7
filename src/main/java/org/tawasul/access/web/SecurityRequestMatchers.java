package org.tawasul.access.web;

import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses of the application by who may come in. What stands nowhere here does not
 * exist for anybody. Patterns match whole paths, also those of the engine's Jersey
 * servlets, which Spring MVC's string patterns silently miss.
 */
final class SecurityRequestMatchers {

	/** The engine's REST interface. */
	static final RequestMatcher ENGINE = any("/engine-rest/**");

	/** The project's own interface and its description. */
	static final RequestMatcher API = any("/api/v1/**", "/v3/api-docs/**", "/v3/api-docs.yaml");

	/** What watches over the application. */
	static final RequestMatcher WATCH = any("/actuator/**");

	/** Whether the application serves: for gateways and containers. */
	static final RequestMatcher HEALTH = any("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	/** The reporter's pages, sign-in and sign-out. */
	static final RequestMatcher PORTAL = any("/", "/report/**", "/track/**", "/t/**", "/cases/**", "/login/**",
			"/logout");

	/** What pages are made of. */
	static final RequestMatcher FURNITURE = any("/css/**", "/js/**", "/img/**", "/images/**", "/fonts/**", "/data/**",
			"/assets/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/robots.txt");

	/** The engine's applications, with all that they load. */
	static final RequestMatcher CAMUNDA = any("/camunda/**");

	/** What those applications call; nobody reads its answers as a page. */
	static final RequestMatcher CAMUNDA_API = any("/camunda/api/**");

	static final RequestMatcher COCKPIT = any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**");

	static final RequestMatcher ADMIN = any("/camunda/app/admin/**");

	/**
	 * Closed for everybody: the engine's own sign-in, which knows neither our limits nor
	 * the verification; the page that makes a first administrator of whoever finds it;
	 * and the same files without their application's filters.
	 */
	static final RequestMatcher CLOSED = any("/camunda/api/admin/auth/user/{engine}/login/**",
			"/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**", "/webjars/camunda/**");

	/** The desk's pages for administrators. */
	static final RequestMatcher ADMINISTRATION = any("/desk/outbox/**", "/desk/ministry/**");

	/** Where staff choose their own password. */
	static final RequestMatcher OWN_PASSWORD = any("/desk/password");

	static final RequestMatcher DESK = any("/desk/**");

	/** Where somebody who is not signed in is asked to. */
	static final RequestMatcher STAFF = new OrRequestMatcher(DESK, CAMUNDA);

	static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

	/** A report on its way: whoever typed it must not lose it. */
	static final RequestMatcher REPORT = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/report");

	private SecurityRequestMatchers() {
	}

	private static RequestMatcher any(String... patterns) {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return new OrRequestMatcher(Stream.of(patterns).<RequestMatcher>map(path::matcher).toList());
	}

}
