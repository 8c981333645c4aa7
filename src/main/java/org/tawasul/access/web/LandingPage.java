package org.tawasul.access.web;

import java.util.Set;

import org.tawasul.access.EngineEndpoints;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where one wanted to go before being asked to sign in: a page of the staff, and no part
 * of a page or call in the background.
 */
final class LandingPage {

	private LandingPage() {
	}

	static RequestCache cache(EngineEndpoints engine) {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		// No mark of ours in the address: the engine's applications read it too.
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(new AndRequestMatcher(SecurityRequestMatchers.staff(engine),
				new NegatedRequestMatcher(engine.webappApi()),
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), askedForAsPage()));
		return cache;
	}

	private static RequestMatcher askedForAsPage() {
		MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return html;
	}

}
