package org.tawasul.attachment.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form whose files together are more than we take would be refused by the server as a
 * whole, and everything typed in it lost. Here such a form is read to its end, its texts
 * kept and its files thrown away, so that the page comes back with all that was typed.
 * Only a browser without script sends one: the script sends each file by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LargeForms extends OncePerRequestFilter {

	private static final String CUT = LargeForms.class.getName() + ".CUT";

	/** So many times what we take is read, not to keep the line busy for nothing. */
	private static final int PATIENCE = 5;

	/** Of a text, and of all texts: the longest field has 4,000 characters. */
	private static final int LONGEST_TEXT = 64 * 1024;

	private static final int MOST_FIELDS = 200;

	private final long most;

	LargeForms(MultipartProperties multipart) {
		this.most = multipart.getMaxRequestSize().toBytes();
	}

	/** Whether the form's files were thrown away. */
	static boolean isCut(HttpServletRequest request) {
		return request.getAttribute(CUT) != null;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		return length <= this.most || length > this.most * PATIENCE || !HttpMethod.POST.matches(request.getMethod())
				|| request.getRequestURI().startsWith(request.getContextPath() + "/api/")
				|| !StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(CUT, true);
		chain.doFilter(new TextsOnly(request, texts(request)), response);
	}

	private static Map<String, String[]> texts(HttpServletRequest request) throws IOException {
		Map<String, String[]> texts = new LinkedHashMap<>();
		FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
		while (parts.hasNext()) {
			FileItemStream part = parts.next();
			try (InputStream content = part.openStream()) {
				if (part.isFormField() && texts.size() < MOST_FIELDS) {
					String text = new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
					texts.put(part.getFieldName(), new String[] { text });
				}
				content.transferTo(OutputStream.nullOutputStream());
			}
		}
		return texts;
	}

}
