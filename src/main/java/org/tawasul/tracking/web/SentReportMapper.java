package org.tawasul.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentSender;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.Messages;
import org.tawasul.question.QuestionService;
import org.tawasul.tracking.web.SentReportView.Line;

import org.springframework.stereotype.Component;

/**
 * Shows a reporter the report as it was received. Of numbers and addresses of the
 * reporter only so much that their owner recognises them: the link of a message opens
 * this page too, and messages are passed on.
 */
@Component
class SentReportMapper {

	private final QuestionService questions;

	private final TimelineFormatter units;

	private final AttachmentService attachments;

	private final CaseSecretService secrets;

	private final Messages messages;

	SentReportMapper(QuestionService questions, TimelineFormatter units, AttachmentService attachments,
			CaseSecretService secrets, Messages messages) {
		this.secrets = secrets;
		this.attachments = attachments;
		this.questions = questions;
		this.units = units;
		this.messages = messages;
	}

	SentReportView view(CaseFile file, Locale locale) {
		Lines lines = new Lines(locale);
		addWhat(lines, file.getReport());
		addWhere(lines, file.getReport());
		Reporter reporter = file.getReport().reporter();
		if (reporter != null) {
			addWho(lines, reporter);
		}
		else {
			lines.add("contact", this.messages.text("tracking.sent.anonymous", locale));
		}
		List<Attachment> files = this.attachments.findForReporter(file.getNumber())
			.stream()
			.filter((sent) -> sent.sender() == AttachmentSender.REPORTER)
			.toList();
		return new SentReportView(List.copyOf(lines.list), files, this.secrets.secretOf(file.getNumber()));
	}

	private void addWhat(Lines lines, CaseReport report) {
		lines.addCode("type", "type.", report.type());
		lines.addCode("category", "category.", report.category());
		lines.addYes("dangerContinues", report.dangerContinues());
		lines.addYes("peopleHurt", report.peopleHurt());
		lines.add("subject." + report.type(), report.subject());
		lines.add("description." + report.type(), report.description());
		this.questions.answerViews(report.answers(), lines.locale)
			.forEach((answer) -> lines.list.add(new Line(answer.question(), answer.answer(), false)));
	}

	private void addWhere(Lines lines, CaseReport report) {
		lines.addCode("region", "region.", report.region());
		Facility facility = report.facility();
		if (facility != null) {
			lines.addCode("facility.kind", "facility.", facility.kind());
			lines.add("facility.name",
					Stream.of(facility.name(), this.units.unitName(facility.unit(), lines.locale))
						.filter((name) -> name != null && !name.isEmpty())
						.distinct()
						.reduce((name, unit) -> name + " – " + unit)
						.orElse(null));
		}
		Place place = report.place();
		if (place != null) {
			lines.add("place.address", place.address());
			lines.addLatin("place.latitude", degrees(place.latitude()));
			lines.addLatin("place.longitude", degrees(place.longitude()));
		}
	}

	private void addWho(Lines lines, Reporter reporter) {
		lines.add("reporter.name", reporter.name());
		lines.addLatin("reporter.mobile", ContactView.masked(reporter.mobile()));
		lines.addLatin("reporter.email", ContactView.masked(reporter.email()));
		lines.addCode("reporter.role", "role.", reporter.role());
		lines.addLatin("reporter.employeeNumber", reporter.employeeNumber());
		lines.add("reporter.position", reporter.position());
		lines.addLatin("reporter.identityNumber", ContactView.masked(reporter.identityNumber()));
	}

	private static @Nullable String degrees(@Nullable Double value) {
		return (value != null) ? String.format(Locale.ROOT, "%.5f", value) : null;
	}

	/** What was left out has no line. */
	private final class Lines {

		private final List<Line> list = new ArrayList<>();

		private final Locale locale;

		Lines(Locale locale) {
			this.locale = locale;
		}

		void add(String field, @Nullable String value) {
			add(field, value, false);
		}

		void addLatin(String field, @Nullable String value) {
			add(field, value, true);
		}

		void addCode(String field, String words, @Nullable Object code) {
			add(field, (code != null) ? SentReportMapper.this.messages.text(words + code, this.locale) : null);
		}

		void addYes(String field, boolean ticked) {
			add(field, ticked ? SentReportMapper.this.messages.text("intake.yes", this.locale) : null);
		}

		private void add(String field, @Nullable String value, boolean latin) {
			if (value != null && !value.isBlank()) {
				this.list.add(new Line(SentReportMapper.this.messages.text("intake.field." + field, this.locale), value,
						latin));
			}
		}

	}

}
