package org.tawasul.access;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body has been read already.
 */
public class ReadBodyRequest extends HttpServletRequestWrapper {

	private final byte[] content;

	private final ServletInputStream body;

	/**
	 * Puts a body into the place of the request's own.
	 * @param request what came
	 * @param body all that its readers find
	 */
	public ReadBodyRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.content = body;
		this.body = new ReadBody(new ByteArrayInputStream(body));
	}

	@Override
	public ServletInputStream getInputStream() {
		return this.body;
	}

	@Override
	public BufferedReader getReader() {
		String encoding = getCharacterEncoding();
		return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(this.content),
				(encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8));
	}

	private static final class ReadBody extends ServletInputStream {

		private final ByteArrayInputStream body;

		ReadBody(ByteArrayInputStream body) {
			this.body = body;
		}

		@Override
		public int read() {
			return this.body.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.body.read(target, offset, length);
		}

		@Override
		public int available() {
			return this.body.available();
		}

		@Override
		public boolean isFinished() {
			return this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("The body is read already");
		}

	}

}
