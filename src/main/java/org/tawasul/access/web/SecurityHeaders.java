package org.tawasul.access.web;

import org.tawasul.access.EngineEndpoints;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Security headers. Pages load nothing from elsewhere and run no inline script; Camunda's
 * applications send a policy of their own. Nobody frames a page, except what Tasklist
 * shows beside a task, and only Tasklist. The rest (no sniffing, HSTS, no caching) are
 * Spring Security's defaults.
 */
final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

	private static final String NO_FRAMES = "frame-ancestors 'none'";

	/** Bootstrap's style sheet brings its small pictures as data. */
	static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
			+ "form-action 'self'; " + NO_FRAMES;

	/** For answers that no browser shows as a page. */
	static final String PROGRAMS = "default-src 'none'; " + NO_FRAMES;

	private final String policy;

	private final EngineEndpoints engine;

	private SecurityHeaders(EngineEndpoints engine, String policy) {
		this.engine = engine;
		this.policy = policy;
	}

	/**
	 * For pages.
	 * @param engine whose web applications are left out
	 * @param imageSource where pictures may come from other than here: the map's tiles
	 * @param formTargets where forms may lead other than here: browsers hold a redirect
	 * after a form to it
	 */
	static SecurityHeaders ofPages(EngineEndpoints engine, String imageSource, String formTargets) {
		return new SecurityHeaders(engine,
				PAGES.replace("form-action 'self'", ("form-action 'self' " + formTargets).strip())
					.replace("img-src 'self' data:", ("img-src 'self' data: " + imageSource).strip()));
	}

	static SecurityHeaders ofPrograms(EngineEndpoints engine) {
		return new SecurityHeaders(engine, PROGRAMS);
	}

	@Override
	public void customize(HeadersConfigurer<HttpSecurity> headers) {
		RequestMatcher framed = SecurityRequestMatchers.FRAMED;
		RequestMatcher others = new NegatedRequestMatcher(framed);
		write(headers, new AndRequestMatcher(others, new NegatedRequestMatcher(this.engine.webapps())),
				new ContentSecurityPolicyHeaderWriter(this.policy));
		write(headers, framed,
				new ContentSecurityPolicyHeaderWriter(this.policy.replace(NO_FRAMES, "frame-ancestors 'self'")));
		headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
		write(headers, others, new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY));
		write(headers, framed, new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN));
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		// The reporter may put the place where they stand on the map.
		headers.permissionsPolicyHeader(
				(permissions) -> permissions.policy("geolocation=(self), camera=(), microphone=(), payment=()"));
	}

	private static void write(HeadersConfigurer<HttpSecurity> headers, RequestMatcher where, HeaderWriter header) {
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(where, header));
	}

}
