package org.tawasul.access.web;

import java.util.stream.Stream;

import org.tawasul.access.EngineEndpoints;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses of the application by who may open them; any other address does not
 * exist. The engine's own are in {@link EngineEndpoints}.
 */
final class SecurityRequestMatchers {

	/** Our API and its description. */
	static final RequestMatcher API = any("/api/v1/**", "/v3/api-docs/**", "/v3/api-docs.yaml");

	/** Monitoring. */
	static final RequestMatcher ACTUATOR = any("/actuator/**");

	/** Health, for proxies and containers. */
	static final RequestMatcher HEALTH = any("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	/** The reporter's pages, sign-in and sign-out. */
	static final RequestMatcher PORTAL = any("/", "/report/**", "/track/**", "/t/**", "/s/**", "/cases/**",
			"/meeting/**", "/login/**", "/logout", "/letters/**", "/privacy", "/accessibility", "/faq", "/offline",
			"/manifest.webmanifest");

	/** Static files of pages. */
	static final RequestMatcher STATIC_FILES = any("/css/**", "/js/**", "/img/**", "/images/**", "/fonts/**",
			"/data/**", "/assets/**", "/webjars/**", "/_static/echarts/**", "/favicon.ico", "/favicon.svg",
			"/robots.txt", "/sw.js");

	/** The desk's pages about models, which are below those for administrators. */
	static final RequestMatcher MODELS = any("/desk/basic-data/models/**");

	/** Those of them that draw models. */
	static final RequestMatcher DRAWINGS = any("/desk/basic-data/models/waiting/*",
			"/desk/basic-data/models/waiting/*/publication", "/desk/basic-data/models/live/*/{version:[0-9]+}",
			"/desk/basic-data/models/live/*/{version:[0-9]+}/publication", "/desk/basic-data/models/live/*/comparison");

	/** The desk's pages for administrators. */
	static final RequestMatcher ADMINISTRATION = any("/desk/outbox/**", "/desk/ministry/**", "/desk/jobs/**",
			"/desk/audit/**", "/desk/basic-data/**");

	/** Where staff choose their own password. */
	static final RequestMatcher OWN_PASSWORD = any("/desk/password");

	static final RequestMatcher DESK = any("/desk/**");

	/** What of the desk Tasklist shows in a frame beside a task. */
	static final RequestMatcher FRAMED = any("/desk/cases/{number}/panel/**");

	static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

	/** A report that is being sent: whoever typed it must not lose it. */
	static final RequestMatcher REPORT = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/report");

	private SecurityRequestMatchers() {
	}

	/**
	 * Addresses that lead whoever is not signed in to the sign-in page: the desk and the
	 * engine's applications.
	 */
	static RequestMatcher staff(EngineEndpoints engine) {
		return new OrRequestMatcher(DESK, engine.webapps());
	}

	private static RequestMatcher any(String... patterns) {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return new OrRequestMatcher(Stream.of(patterns).<RequestMatcher>map(path::matcher).toList());
	}

}
