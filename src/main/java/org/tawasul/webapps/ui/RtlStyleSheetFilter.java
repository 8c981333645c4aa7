package org.tawasul.webapps.ui;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.language.LanguageView;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the mirrored style sheet in place of Camunda's own to who reads from right to
 * left. A filter, because the plugins' sheets come from servlets of Camunda's.
 */
class RtlStyleSheetFilter extends OncePerRequestFilter {

	private final RtlStyleSheets sheets;

	private final LanguageView language;

	RtlStyleSheetFilter(RtlStyleSheets sheets, LanguageView language) {
		this.sheets = sheets;
		this.language = language;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = request.getRequestURI().substring(request.getContextPath().length());
		Optional<RtlStyleSheets.RtlStyleSheet> sheet = this.language.rightToLeft(LocaleContextHolder.getLocale())
				? this.sheets.find(address) : Optional.empty();
		response.setHeader(HttpHeaders.VARY, "Cookie");
		if (sheet.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			send(sheet.get(), request, response);
		}
	}

	private static void send(RtlStyleSheets.RtlStyleSheet sheet, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		response.setHeader(HttpHeaders.ETAG, sheet.tag());
		if (sheet.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		response.setContentType("text/css;charset=UTF-8");
		response.setContentLength(sheet.css().length);
		response.getOutputStream().write(sheet.css());
	}

}
