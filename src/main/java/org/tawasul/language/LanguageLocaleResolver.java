package org.tawasul.language;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Resolves the language of a request. Pages remember the reader's choice in the cookie
 * {@code lang}; programs state theirs in {@code Accept-Language}, which browsers send
 * without their users having chosen it.
 */
final class LanguageLocaleResolver extends CookieLocaleResolver {

	private static final Duration A_YEAR = Duration.ofDays(365);

	private final List<ApiPath> apiPaths;

	/**
	 * Resolves languages.
	 * @param apiPaths where programs call
	 */
	LanguageLocaleResolver(List<ApiPath> apiPaths) {
		super("lang");
		this.apiPaths = List.copyOf(apiPaths);
		setCookieMaxAge(A_YEAR);
		setRejectInvalidCookies(false);
		setDefaultLocaleFunction((request) -> SupportedLanguages.ARABIC);
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		if (isApiRequest(request)) {
			return new SimpleLocaleContext(SupportedLanguages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
		}
		return super.resolveLocaleContext(request);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return SupportedLanguages.of(resolveLocaleContext(request).getLocale());
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable LocaleContext context) {
		if (!isApiRequest(request)) {
			super.setLocaleContext(request, response, context);
		}
	}

	@Override
	protected Locale parseLocaleValue(String tag) {
		return SupportedLanguages.of(tag);
	}

	/** Looks at the requested address, also while its error is being rendered. */
	private boolean isApiRequest(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String address = (failed instanceof String uri) ? uri : request.getRequestURI();
		String path = address.substring(Math.min(request.getContextPath().length(), address.length()));
		return this.apiPaths.stream().anyMatch((api) -> path.startsWith(api.prefix()));
	}

}
