package org.tawasul.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A form that cannot be carried out, because its token or its sender's session has ended.
 * What was typed is kept by whoever answers at {@link #ADDRESS}.
 */
public final class UnsentForm {

	/** Where such forms are forwarded to; nobody can ask for it from outside. */
	public static final String ADDRESS = "/unsent";

	private UnsentForm() {
	}

	/**
	 * Whether a request is a form of one of our pages, sent by a person. A form of
	 * another site is not kept for anybody to send by mistake.
	 * @param request the request
	 * @return false for links, scripts and other sites
	 */
	public static boolean isForm(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return HttpMethod.POST.matches(request.getMethod()) && (site == null || site.equals("same-origin"))
				&& accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

	/**
	 * Has a form kept.
	 * @param request the form
	 * @param response leads to the page that shows it again
	 * @throws IOException when the browser has gone
	 * @throws ServletException never
	 */
	public static void forward(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.getRequestDispatcher(ADDRESS).forward(request, response);
	}

}
