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
import org.tawasul.access.EngineEndpoints;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parses multipart forms before anybody asks for their fields. One that cannot be parsed,
 * because the connection broke or a program made it up, is answered here with 400: later
 * on it would count as a fault of ours and fill the log.
 * <p>
 * A form whose files together exceed the limit would be refused by the server as a whole,
 * and everything typed in it lost. Such a form is read to its end here, its text fields
 * kept and its files discarded, so that the page comes back with all that was typed. Only
 * a browser without script sends one: the script sends each file by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class MultipartFormFilter extends OncePerRequestFilter {

	private static final String TRUNCATED = MultipartFormFilter.class.getName() + ".TRUNCATED";

	/** A form of more than this many times the limit is not read to its end. */
	private static final int MAX_FACTOR = 5;

	/** In bytes: the longest field has 4,000 characters. */
	private static final int MAX_TEXT = 64 * 1024;

	private static final int MAX_FIELDS = 200;

	private final long maxSize;

	/** Programs and the engine read their parts themselves. */
	private final RequestMatcher ignored;

	MultipartFormFilter(MultipartProperties multipart, EngineEndpoints engine) {
		this.ignored = new OrRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"), engine.rest(),
				engine.webapps());
		this.maxSize = multipart.getMaxRequestSize().toBytes();
	}

	/** Whether the form's files were discarded. */
	static boolean isTruncated(HttpServletRequest request) {
		return request.getAttribute(TRUNCATED) != null;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")
				|| this.ignored.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest readable;
		try {
			readable = read(request);
		}
		catch (IllegalStateException ex) {
			refuse(HttpStatus.PAYLOAD_TOO_LARGE, response, ex);
			return;
		}
		catch (IOException | ServletException ex) {
			refuse(HttpStatus.BAD_REQUEST, response, ex);
			return;
		}
		chain.doFilter(readable, response);
	}

	private HttpServletRequest read(HttpServletRequest request) throws IOException, ServletException {
		if (isTooLarge(request)) {
			TextFieldsRequest texts = new TextFieldsRequest(request, texts(request));
			request.setAttribute(TRUNCATED, true);
			return texts;
		}
		request.getParts();
		return request;
	}

	private boolean isTooLarge(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		return length > this.maxSize && length <= this.maxSize * MAX_FACTOR
				&& HttpMethod.POST.matches(request.getMethod())
				&& StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	/** Nobody is left to answer when the connection broke. */
	private void refuse(HttpStatus status, HttpServletResponse response, Exception why) throws IOException {
		this.logger.debug("A form cannot be read", why);
		if (!response.isCommitted()) {
			response.sendError(status.value());
		}
	}

	private static Map<String, String[]> texts(HttpServletRequest request) throws IOException {
		Map<String, String[]> texts = new LinkedHashMap<>();
		FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
		while (parts.hasNext()) {
			FileItemStream part = parts.next();
			try (InputStream content = part.openStream()) {
				if (part.isFormField() && texts.size() < MAX_FIELDS) {
					String text = new String(content.readNBytes(MAX_TEXT), StandardCharsets.UTF_8);
					texts.put(part.getFieldName(), new String[] { text });
				}
				content.transferTo(OutputStream.nullOutputStream());
			}
		}
		return texts;
	}

}
