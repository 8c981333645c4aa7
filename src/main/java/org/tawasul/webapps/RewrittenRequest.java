package org.tawasul.webapps;

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
 * A request of the engine's REST interface turned into another one: the same caller and
 * method, another address and a JSON body of ours.
 */
public class RewrittenRequest extends HttpServletRequestWrapper {

	private final String uri;

	private final byte[] body;

	/**
	 * Rewrites a request.
	 * @param request what came
	 * @param uri the address instead, below the same servlet
	 * @param body JSON, in UTF-8
	 */
	public RewrittenRequest(HttpServletRequest request, String uri, byte[] body) {
		super(request);
		this.uri = uri;
		this.body = body.clone();
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
		return this.body.length;
	}

	@Override
	public long getContentLengthLong() {
		return this.body.length;
	}

	@Override
	public @Nullable String getHeader(String name) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
			return getContentType();
		}
		return name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH) ? Integer.toString(this.body.length)
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
		ByteArrayInputStream content = new ByteArrayInputStream(this.body);
		return new ServletInputStream() {

			@Override
			public int read() {
				return content.read();
			}

			@Override
			public boolean isFinished() {
				return content.available() == 0;
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
