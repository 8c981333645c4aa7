package org.tawasul.access.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.EngineEndpoints;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page that somebody asked for before signing in: a page of the staff, not a part of
 * one or a call in the background. Kept in a cookie, so that nobody who is not signed in
 * gets a session.
 */
final class LandingPage {

	private LandingPage() {
	}

	static RequestCache cache(EngineEndpoints engine) {
		CookieRequestCache cache = new ShortAddressRequestCache();
		cache.setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Lax"));
		cache.setRequestMatcher(new AndRequestMatcher(SecurityRequestMatchers.staff(engine),
				new NegatedRequestMatcher(engine.webappApi()),
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), asksForPage()));
		return cache;
	}

	private static RequestMatcher asksForPage() {
		MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return html;
	}

	/**
	 * The browser keeps the address, so it may be forged, and is as long as people make
	 * it.
	 */
	private static final class ShortAddressRequestCache extends CookieRequestCache {

		private static final int MAX_LENGTH = 2000;

		/**
		 * Forgets the page when whoever asked for it has come there. Spring would forget
		 * it at any second request, before they have signed in.
		 */
		@Override
		public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request,
				HttpServletResponse response) {
			boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
			return signedIn ? super.getMatchingRequest(request, response) : null;
		}

		@Override
		public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
			if (UrlUtils.buildFullRequestUrl(request).length() <= MAX_LENGTH) {
				super.saveRequest(request, response);
			}
		}

	}

}
