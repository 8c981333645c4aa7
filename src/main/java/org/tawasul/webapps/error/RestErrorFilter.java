package org.tawasul.webapps.error;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers internal errors of the engine's interfaces in words. By itself the engine
 * answers them with the exception's message, which names its classes and tables. Where no
 * command of the engine has failed, its interface could not make one of what was sent:
 * that is the caller's error. So is a body that cannot be read.
 */
class RestErrorFilter extends OncePerRequestFilter {

	/** Request attribute: with what a command of the engine has failed. */
	static final String COMMAND_FAILED = RestErrorFilter.class.getName() + ".COMMAND_FAILED";

	private static final Logger log = LoggerFactory.getLogger(RestErrorFilter.class);

	/** What the interface throws at bodies that lack something, or hold too little. */
	private static final Set<String> INCOMPLETE = Set.of("NullPointerException", "NullValueException",
			"IllegalArgumentException", "ClassCastException", "NumberFormatException", "ProcessEngineException",
			"InvalidRequestException");

	private static final int MAX_REPORT = 10_000;

	private final Messages messages;

	private final ObjectMapper json;

	RestErrorFilter(Messages messages, ObjectMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		InternalErrorResponse guarded = new InternalErrorResponse(request, response);
		chain.doFilter(request, guarded);
		if (guarded.report != null && !response.isCommitted()) {
			guarded.finish();
			answer(request, response, guarded.report.toString(StandardCharsets.UTF_8));
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, String report) throws IOException {
		String type = typeIn(report);
		Object failure = request.getAttribute(COMMAND_FAILED);
		boolean incomplete = response.getStatus() == HttpServletResponse.SC_BAD_REQUEST
				|| failure instanceof BadUserRequestException || (failure == null && INCOMPLETE.contains(type));
		log.debug("{} is answered in words", type);
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		if (failure instanceof RestException refusal && refusal.getStatus().getFamily() == Status.Family.CLIENT_ERROR) {
			// Some resources answer every exception with 500.
			response.setStatus(refusal.getStatus().getStatusCode());
			body.put("type", "RestException");
			body.put("message", refusal.getMessage());
		}
		else if (failure instanceof AuthorizationException refusal) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			body.put("type", "AuthorizationException");
			body.put("message", refusal.getMessage());
		}
		else {
			response.setStatus(
					incomplete ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
			body.put("type", incomplete ? "InvalidRequestException" : "RestException");
			body.put("message", this.messages.text(incomplete ? "webapps.refused.incomplete" : "problem.5xx",
					LocaleContextHolder.getLocale()));
		}
		body.put("code", null);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		byte[] content = this.json.writeValueAsBytes(body);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

	private String typeIn(String report) {
		try {
			return this.json.readTree(report).path("type").asText();
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** Keeps what is written with status 500 from the caller. */
	private static final class InternalErrorResponse extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private @Nullable ByteArrayOutputStream report;

		private @Nullable PrintWriter writer;

		InternalErrorResponse(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public void setStatus(int status) {
			super.setStatus(status);
			boolean keep = status == SC_INTERNAL_SERVER_ERROR && !isCommitted() && !this.request.isAsyncStarted();
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

		/**
		 * The engine's own answers are JSON. Text comes from the parser of bodies, which
		 * names the classes that it fills.
		 */
		private void keepReportOfParser() {
			String type = getContentType();
			if (this.report == null && getStatus() == SC_BAD_REQUEST && type != null
					&& type.startsWith(MediaType.TEXT_PLAIN_VALUE) && !isCommitted()) {
				this.report = new ByteArrayOutputStream();
			}
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			keepReportOfParser();
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

		void finish() {
			if (this.writer != null) {
				this.writer.flush();
			}
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
