package org.tawasul.webapps.error;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers errors of the engine's interfaces in words, {@link RestErrorAnswers} says
 * which. By itself the engine answers them in English, with names of its classes and
 * tables. Our own refusals are answered by the error pages, past this filter.
 */
class RestErrorFilter extends OncePerRequestFilter {

	/** Request attribute: with what a command of the engine has failed. */
	static final String COMMAND_FAILED = RestErrorFilter.class.getName() + ".COMMAND_FAILED";

	private static final int MAX_REPORT = 10_000;

	private final RestErrorAnswers answers;

	private final ObjectMapper json;

	RestErrorFilter(RestErrorAnswers answers, ObjectMapper json) {
		this.answers = answers;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ErrorResponse guarded = new ErrorResponse(request, response);
		chain.doFilter(request, guarded);
		String report = guarded.report();
		if (report != null && !response.isCommitted()) {
			write(this.answers.of(response.getStatus(), report, request.getAttribute(COMMAND_FAILED)), response);
		}
	}

	private void write(RestErrorAnswers.Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		byte[] content = this.json.writeValueAsBytes(answer.body());
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

	/** Keeps what is written with the status of an error from the caller. */
	private static final class ErrorResponse extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private @Nullable ByteArrayOutputStream report;

		private @Nullable PrintWriter writer;

		ErrorResponse(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public void setStatus(int status) {
			super.setStatus(status);
			boolean keep = status >= SC_BAD_REQUEST && !isCommitted() && !this.request.isAsyncStarted();
			this.report = keep ? new ByteArrayOutputStream() : null;
		}

		@Override
		public void setContentLength(int length) {
			if (this.report == null) {
				super.setContentLength(length);
			}
		}

		@Override
		public void setContentLengthLong(long length) {
			if (this.report == null) {
				super.setContentLengthLong(length);
			}
		}

		@Override
		public void flushBuffer() throws IOException {
			if (this.report == null) {
				super.flushBuffer();
			}
		}

		@Override
		public void reset() {
			super.reset();
			this.report = null;
			this.writer = null;
		}

		@Override
		public void resetBuffer() {
			super.resetBuffer();
			this.report = (this.report != null) ? new ByteArrayOutputStream() : null;
			this.writer = null;
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			return (this.report != null) ? new ReportStream(this.report) : super.getOutputStream();
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			if (this.report == null) {
				return super.getWriter();
			}
			this.writer = new PrintWriter(this.report, false, StandardCharsets.UTF_8);
			return this.writer;
		}

		/** Nothing where there is no error, or one that is told by its status alone. */
		@Nullable String report() {
			if (this.writer != null) {
				this.writer.flush();
			}
			ByteArrayOutputStream written = this.report;
			boolean said = written != null && (written.size() > 0 || getStatus() == SC_INTERNAL_SERVER_ERROR);
			return (written != null && said) ? written.toString(StandardCharsets.UTF_8) : null;
		}

	}

	private static final class ReportStream extends ServletOutputStream {

		private final ByteArrayOutputStream report;

		ReportStream(ByteArrayOutputStream report) {
			this.report = report;
		}

		@Override
		public void write(int b) {
			if (this.report.size() < MAX_REPORT) {
				this.report.write(b);
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("An error is written at once");
		}

	}

}
