package org.tawasul.report.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.language.Messages;
import org.tawasul.report.Report;
import org.tawasul.report.ReportCriteria;
import org.tawasul.report.ReportDescription;

import org.springframework.stereotype.Component;

/**
 * Says in words which reports somebody has asked for.
 */
@Component
class ReportViewMapper {

	private static final long KILOBYTE = 1024;

	private final ReportDescription description;

	private final Messages messages;

	ReportViewMapper(ReportDescription description, Messages messages) {
		this.description = description;
		this.messages = messages;
	}

	List<ReportView> views(List<Report> reports, Locale locale) {
		return reports.stream().map((report) -> view(report, locale)).toList();
	}

	ReportView view(Report report, Locale locale) {
		String size = (report.size() == 0) ? "" : this.messages.text("report.size", locale,
				Long.toString(Math.max(1, Math.round((double) report.size() / KILOBYTE))));
		return new ReportView(report, lines(report.criteria(), locale), size);
	}

	List<String> lines(ReportCriteria criteria, Locale locale) {
		return this.description.lines(criteria, locale);
	}

}
