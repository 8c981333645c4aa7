package org.tawasul.webapps.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.database.Installation;
import org.tawasul.language.LanguageView;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Finishes the one page of each of Camunda's applications. It says in which language and
 * direction it is. And it gets a nonce of its own: Camunda keeps the last one for all
 * requests together, so that under concurrent use a page sometimes gets the nonce of
 * another request, cannot run its scripts and stays blank.
 */
class WebappPageFilter extends OncePerRequestFilter {

	private static final Pattern PAGE = Pattern.compile("/camunda/app/\\w+/[\\w-]+/");

	private static final String POLICY = "Content-Security-Policy";

	/**
	 * What is left out of Tasklist: its history is the engine's log of users, which is
	 * not kept. Ours stands in its place, see {@code case-history.js}.
	 */
	private static final String WITHOUT_HISTORY = " cam-exclude-plugins=\"tasklist.task.detail:task-detail-history\"";

	private static final String PRACTICE_SHEET = "<link rel=\"stylesheet\" href=\"/css/practice.css\">";

	private static final String PRACTICE_FRAME = "<div class=\"practice-frame\"><span class=\"practice-tab\">%s</span></div>";

	private final LanguageView language;

	private final Messages messages;

	private final Installation installation;

	private final String csrfCookie;

	WebappPageFilter(LanguageView language, Messages messages, Installation installation, String csrfCookie) {
		this.language = language;
		this.messages = messages;
		this.installation = installation;
		this.csrfCookie = csrfCookie;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !PAGE.matcher(request.getServletPath()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, page);
		String policy = page.getHeader(POLICY);
		if (page.getStatus() == HttpServletResponse.SC_OK && policy != null && page.getContentSize() > 0) {
			finish(page, policy);
		}
		page.copyBodyToResponse();
	}

	private void finish(ContentCachingResponseWrapper page, String policy) throws IOException {
		String nonce = UUID.randomUUID().toString();
		Locale locale = LocaleContextHolder.getLocale();
		String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("nonce=\"[^\"]*\"", "nonce=\"" + nonce + '"')
			.replace("<html lang=\"en\">",
					"<html lang=\"%s\" dir=\"%s\">".formatted(this.language.code(locale),
							this.language.direction(locale)))
			.replace(" app-name=\"tasklist\"", " app-name=\"tasklist\"" + WITHOUT_HISTORY);
		if (this.installation.isPractice()) {
			html = marked(html, locale);
		}
		page.resetBuffer();
		page.setCharacterEncoding(StandardCharsets.UTF_8.name());
		page.setHeader(POLICY, policy.replaceAll("'nonce-[^']*'", "'nonce-" + nonce + '\''));
		page.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
	}

	/** Nobody takes the tasks of a practice ministry for real ones. */
	private String marked(String html, Locale locale) {
		return html.replaceFirst("<html ", "<html data-csrf=\"" + this.csrfCookie + "\" ")
			.replace("</head>", PRACTICE_SHEET + "</head>")
			.replace("</body>", PRACTICE_FRAME.formatted(this.messages.text("practice.mark", locale)) + "</body>");
	}

}
