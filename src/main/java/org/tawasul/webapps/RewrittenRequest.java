package org.tawasul.webapps;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.ReadBodyRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request of the engine's REST interface turned into another one: the same caller and
 * method, another address and a JSON body of ours.
 */
public class RewrittenRequest extends ReadBodyRequest {

	private final String uri;

	private final int length;

	/**
	 * Rewrites a request.
	 * @param request what came
	 * @param uri the address instead, below the same servlet
	 * @param body JSON, in UTF-8
	 */
	public RewrittenRequest(HttpServletRequest request, String uri, byte[] body) {
		super(request, body);
		this.uri = uri;
		this.length = body.length;
	}

	@Override
	public String getRequestURI() {
		return this.uri;
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = super.getRequestURL();
		return url.replace(url.length() - super.getRequestURI().length(), url.length(), this.uri);
	}

	@Override
	public String getPathInfo() {
		return this.uri.substring(getContextPath().length() + getServletPath().length());
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_JSON_VALUE;
	}

	@Override
	public int getContentLength() {
		return this.length;
	}

	@Override
	public long getContentLengthLong() {
		return this.length;
	}

	@Override
	public @Nullable String getHeader(String name) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
			return getContentType();
		}
		return name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH) ? Integer.toString(this.length)
				: super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		boolean replaced = name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
				|| name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
		return replaced ? Collections.enumeration(Collections.singleton(getHeader(name))) : super.getHeaders(name);
	}

	@Override
	public String getCharacterEncoding() {
		return StandardCharsets.UTF_8.name();
	}

}
