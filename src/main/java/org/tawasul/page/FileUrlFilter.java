package org.tawasul.page;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Adds the version of a file to its address on pages, and looks for none behind addresses
 * without an extension: Spring would search all of the class path for each link to a
 * case.
 */
final class FileUrlFilter extends ResourceUrlEncodingFilter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		super.doFilter(request, response, (wrapped, versioning) -> chain.doFilter(wrapped,
				new FileUrlResponse((HttpServletResponse) versioning)));
	}

	private static boolean isFile(String url) {
		int end = url.length();
		for (char mark : new char[] { '?', '#' }) {
			int at = url.indexOf(mark);
			end = (at >= 0) ? Math.min(end, at) : end;
		}
		return url.lastIndexOf('.', end - 1) > url.lastIndexOf('/', end - 1);
	}

	private static final class FileUrlResponse extends HttpServletResponseWrapper {

		FileUrlResponse(HttpServletResponse versioning) {
			super(versioning);
		}

		/** No address carries a session: cookies do. */
		@Override
		public String encodeURL(String url) {
			return isFile(url) ? super.encodeURL(url) : url;
		}

	}

}
