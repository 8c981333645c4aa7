package org.tawasul.periodic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.DateFormatter;
import org.tawasul.periodic.ReportRhythm.Days;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the model do. Each may be carried out again: a report is made once,
 * and its mails are written once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeriodicReportWorkflow {

	private static final Logger log = LoggerFactory.getLogger(PeriodicReportWorkflow.class);

	private final PeriodicReportRepository reports;

	private final ReportContentMaker maker;

	private final PeriodicReportNotifications notifications;

	private final MinistryDirectory ministry;

	private final Clock clock;

	PeriodicReportWorkflow(PeriodicReportRepository reports, ReportContentMaker maker,
			PeriodicReportNotifications notifications, MinistryDirectory ministry, Clock clock) {
		this.reports = reports;
		this.maker = maker;
		this.notifications = notifications;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * Which reports there are to be: of the last whole week and the last whole month, one
	 * for each recipient, as far as they are not made yet. So what a node that was down
	 * has missed is made the next time.
	 * @return none on most days
	 */
	public List<ReportKey> plan() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		return Stream.of(ReportRhythm.WEEKLY, ReportRhythm.MONTHLY)
			.flatMap((rhythm) -> keys(rhythm, rhythm.lastBefore(today)))
			.filter((key) -> this.reports.find(key).filter((report) -> report.builtAt() != null).isEmpty())
			.toList();
	}

	private Stream<ReportKey> keys(ReportRhythm rhythm, Days days) {
		return Stream.concat(
				Stream.of(ReportRecipient.MINISTER, ReportRecipient.CARE_CENTRE)
					.map((recipient) -> new ReportKey(rhythm, days, recipient, null)),
				this.ministry.unitsOfKind(UnitKind.DIRECTORATE)
					.stream()
					.map((unit) -> new ReportKey(rhythm, days, ReportRecipient.REGION, unit.code())));
	}

	/**
	 * Makes a report, unless it is made already or its table wants nothing of it; whoever
	 * has asked for it is told so.
	 * @param key which one
	 * @param settings what it contains
	 */
	public void build(ReportKey key, ReportSettings settings) {
		if (settings.isEmpty()) {
			log.info("Report {} has no contents by its table", key.code());
			this.reports.markUnwanted(key);
			return;
		}
		Instant begun = this.clock.instant();
		long started = System.nanoTime();
		this.reports.add(key, null, begun);
		PeriodicReport report = this.reports.lock(key).orElseThrow();
		if (report.builtAt() == null) {
			ReportContent content = this.maker.make(key, settings, this.reports.contentBefore(key));
			Duration took = Duration.ofNanos(System.nanoTime() - started);
			this.reports.build(report.id(), content, this.clock.instant(), took.toMillis());
			log.info("Report {} was made in {} ms", key.code(), took.toMillis());
		}
	}

	/**
	 * Writes the mails of a report into the outbox, unless that has been done.
	 * @param key which one
	 */
	public void mail(ReportKey key) {
		this.reports.lock(key)
			.filter((report) -> report.builtAt() != null && report.mailedAt() == null)
			.ifPresent((report) -> {
				this.notifications.send(report);
				this.reports.markMailed(report.id(), this.clock.instant());
			});
	}

}
