package org.tawasul.periodic;

import java.util.Locale;
import java.util.Objects;

import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * Writes the mails that bring a report, each with its file. A mail itself says no more
 * than which report it is: it may be read on any screen.
 */
@Component
class PeriodicReportNotifications {

	/** What the outbox lists them as. */
	static final String TOPIC = "PERIODIC_REPORT";

	private final DirectMessages outbox;

	private final ReportTitles titles;

	private final PublicUrl address;

	private final Messages messages;

	PeriodicReportNotifications(DirectMessages outbox, ReportTitles titles, PublicUrl address, Messages messages) {
		this.outbox = outbox;
		this.titles = titles;
		this.address = address;
		this.messages = messages;
	}

	void send(PeriodicReport report) {
		this.outbox.toGroup(group(report.key()), (language) -> message(report, language));
	}

	private static String group(ReportKey key) {
		return switch (key.recipient()) {
			case MINISTER -> Role.MINISTER_OFFICE.group().orElseThrow();
			case CARE_CENTRE -> Role.MANAGER.group().orElseThrow();
			case REGION -> new EscalationLevel(Objects.requireNonNull(key.unit()), EscalationLevelKind.HEAD).group();
		};
	}

	private DirectMessage message(PeriodicReport report, Locale language) {
		String title = this.titles.title(report.key(), language);
		String days = this.titles.days(report.key(), language);
		String link = this.address.of("/desk/reports/periodic/" + report.id());
		String body = this.messages.text("periodic.mail.body", language, title, days, link);
		return new DirectMessage(TOPIC, this.messages.text("periodic.mail.subject", language, title, days), body,
				this.messages.text("periodic.mail.short", language, title, link), null,
				PeriodicReportAttachments.SOURCE + ":" + report.id());
	}

}
