package org.tawasul.periodic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.DateFormatter;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports on the desk: everybody finds those that are theirs to read.
 */
@Service
@Transactional
public class PeriodicReportService {

	private final PeriodicReportRepository reports;

	private final PeriodicReportAccess access;

	private final MinistryDirectory ministry;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PeriodicReportService(PeriodicReportRepository reports, PeriodicReportAccess access, MinistryDirectory ministry,
			AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.access = access;
		this.ministry = ministry;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The newest reports that somebody may read.
	 * @param viewer who reads
	 * @param most how many
	 * @param offset how many newer ones are passed over
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<PeriodicReport> find(StaffUser viewer, int most, int offset) {
		return this.reports.newest(this.access.recipients(viewer), this.access.units(viewer), most, offset);
	}

	/**
	 * A report that somebody may read.
	 * @param viewer who reads
	 * @param id which one
	 * @return empty for those that are not theirs
	 */
	@Transactional(readOnly = true)
	public Optional<PeriodicReport> find(StaffUser viewer, UUID id) {
		return this.reports.find(id).filter((report) -> this.access.mayRead(viewer, report.key()));
	}

	/**
	 * Asks for a report now, of the days until yesterday; without effect if it is there.
	 * @param viewer who asks
	 * @param month whether of thirty days rather than seven
	 * @param unit code of a directorate; null for the whole ministry
	 * @return the report, which may still have to be made; empty when they may not ask
	 * for it
	 */
	public Optional<PeriodicReport> ask(StaffUser viewer, boolean month, @Nullable String unit) {
		Instant now = this.clock.instant();
		if (!this.access.mayAsk(viewer) || !isAskable(unit)) {
			return Optional.empty();
		}
		ReportKey key = new ReportKey(ReportRhythm.ASKED,
				ReportRhythm.asked(LocalDate.ofInstant(now, DateFormatter.ZONE), month),
				(unit != null) ? ReportRecipient.REGION : ReportRecipient.CARE_CENTRE, unit);
		if (this.reports.add(key, viewer.username(), now)) {
			this.audit.record(AuditAction.REPORT_REQUESTED, null, Map.of("report", key.code()));
			this.events.publishEvent(new PeriodicReportAsked(key));
		}
		return this.reports.find(key);
	}

	private boolean isAskable(@Nullable String unit) {
		return unit == null
				|| this.ministry.unit(unit).filter((found) -> found.kind() == UnitKind.DIRECTORATE).isPresent();
	}

	/**
	 * Notes that somebody has fetched the file of a report.
	 * @param report which one
	 */
	public void recordFetch(PeriodicReport report) {
		this.audit.record(AuditAction.REPORT_FETCHED, report.id().toString(), Map.of("report", report.key().code()));
	}

	/**
	 * Notes that somebody has fetched the Minister's brief.
	 */
	public void recordBriefFetch() {
		this.audit.record(AuditAction.REPORT_FETCHED, null, Map.of("report", "MINISTERS_BRIEF"));
	}

}
