package org.tawasul.language;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sets the request's language for whatever answers before or beside Spring MVC: sign-in,
 * rate limits and the engine's own applications.
 */
final class LanguageFilter extends OncePerRequestFilter {

	private final LocaleResolver resolver;

	LanguageFilter(LocaleResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LocaleContextHolder.setLocale(this.resolver.resolveLocale(request));
		try {
			chain.doFilter(request, response);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
