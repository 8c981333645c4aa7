package org.tawasul.access.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Replaces Tomcat's own error report for requests so broken that the application never
 * sees them. The reader's language is not known here, so the text is in both; the
 * server's name, version and errors are not disclosed.
 */
@Component
class FallbackErrorHandler implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String TEXT = "access.error.unreadable";

	private final Messages messages;

	FallbackErrorHandler(Messages messages) {
		this.messages = messages;
	}

	@Override
	public void customize(TomcatServletWebServerFactory tomcat) {
		String page = """
				<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%%1$d</title></head>
				<body><h1>%%1$d</h1><p>%s</p><p lang="en" dir="ltr">%s</p></body></html>
				""".formatted(this.messages.text(TEXT, SupportedLanguages.ARABIC),
				this.messages.text(TEXT, SupportedLanguages.ENGLISH));
		tomcat.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new PlainReport(page)));
	}

	/** Last in the pipeline, so that it answers before Tomcat's own. */
	private static final class PlainReport extends ErrorReportValve {

		private final String page;

		PlainReport(String page) {
			this.page = page;
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable fault) {
			int status = response.getStatus();
			if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html");
				response.setCharacterEncoding("utf-8");
				Writer reporter = response.getReporter();
				if (reporter != null) {
					reporter.write(this.page.formatted(status));
					response.finishResponse();
				}
			}
			catch (IOException | IllegalStateException ex) {
				getContainer().getLogger().debug("The caller has gone", ex);
			}
		}

	}

}
