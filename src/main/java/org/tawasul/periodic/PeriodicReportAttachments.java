package org.tawasul.periodic;

import java.util.Locale;
import java.util.UUID;

import org.tawasul.language.SupportedLanguages;
import org.tawasul.notification.MailAttachment;
import org.tawasul.notification.MailAttachmentSource;
import org.tawasul.report.ReportHeadService;

import org.springframework.stereotype.Component;

/**
 * The files of reports, which are in Arabic whoever gets them: for mails, and for the
 * desk.
 */
@Component
public class PeriodicReportAttachments implements MailAttachmentSource {

	static final String SOURCE = "periodic-report";

	private final PeriodicReportRepository reports;

	private final ReportDocumentMapper documents;

	private final ReportHeadService heads;

	private final PeriodicPdf pdf;

	PeriodicReportAttachments(PeriodicReportRepository reports, ReportDocumentMapper documents, ReportHeadService heads,
			PeriodicPdf pdf) {
		this.reports = reports;
		this.documents = documents;
		this.heads = heads;
		this.pdf = pdf;
	}

	@Override
	public String name() {
		return SOURCE;
	}

	@Override
	public MailAttachment make(String reference, Locale language) {
		return make(this.reports.find(UUID.fromString(reference))
			.orElseThrow(() -> new IllegalStateException("There is no report " + reference)));
	}

	/**
	 * The file of a report.
	 * @param report which one
	 * @return a PDF file of four pages at most
	 * @throws IllegalStateException while the report is being made
	 */
	public MailAttachment make(PeriodicReport report) {
		ReportKey key = report.key();
		ReportDocument document = this.documents.map(report, SupportedLanguages.ARABIC)
			.orElseThrow(() -> new IllegalStateException("The report " + key.code() + " is not made yet"));
		String name = key.rhythm().name().toLowerCase(Locale.ROOT) + "-report-" + key.days().from() + "-"
				+ key.days().until() + ".pdf";
		return new MailAttachment(name, "application/pdf",
				this.pdf.write(document, this.heads.nearest(key.unit()).lines(), PeriodicPdf.MAX_PAGES));
	}

}
