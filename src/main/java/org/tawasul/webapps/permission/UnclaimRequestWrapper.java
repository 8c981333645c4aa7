package org.tawasul.webapps.permission;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Turns a request into one that claims a task for nobody.
 */
class UnclaimRequestWrapper extends HttpServletRequestWrapper {

	private static final byte[] BODY = "{\"userId\":null}".getBytes(StandardCharsets.UTF_8);

	private final String uri;

	UnclaimRequestWrapper(HttpServletRequest request, String uri) {
		super(request);
		this.uri = uri;
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
		return BODY.length;
	}

	@Override
	public long getContentLengthLong() {
		return BODY.length;
	}

	@Override
	public @Nullable String getHeader(String name) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
			return getContentType();
		}
		return name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH) ? Integer.toString(BODY.length)
				: super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		boolean replaced = name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
				|| name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
		return replaced ? Collections.enumeration(Collections.singleton(getHeader(name))) : super.getHeaders(name);
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	@Override
	public ServletInputStream getInputStream() {
		ByteArrayInputStream body = new ByteArrayInputStream(BODY);
		return new ServletInputStream() {

			@Override
			public int read() {
				return body.read();
			}

			@Override
			public boolean isFinished() {
				return body.available() == 0;
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setReadListener(ReadListener listener) {
				throw new IllegalStateException("Asynchronous reading is not supported");
			}

		};
	}

}
