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

	/**
	 * What bpmn-js writes into attributes of style, and nothing else: its mark, which its
	 * licence wants to be seen, the notice behind it, where the signs on a drawing are,
	 * and where it measures words.
	 */
	private static final String DRAWINGS = "; style-src 'self' 'unsafe-hashes' "
			+ "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc=' "
			+ "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' 'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
			+ "'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' 'sha256-HrvAPhJHDMpEBcplBvvwyxAYUF0koC1/uv7HLEC0aqg=' "
			+ "'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw=' 'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM=' "
			+ "'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU=' 'sha256-OiHWqvo9dpVH2ZTYJl3A+IJzE/VCEoC16CMSpFs+v0E='";

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
		RequestMatcher drawn = SecurityRequestMatchers.DRAWINGS;
		write(headers,
				new AndRequestMatcher(others, new NegatedRequestMatcher(drawn),
						new NegatedRequestMatcher(this.engine.webapps())),
				new ContentSecurityPolicyHeaderWriter(this.policy));
		write(headers, drawn, new ContentSecurityPolicyHeaderWriter(this.policy + DRAWINGS));
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
