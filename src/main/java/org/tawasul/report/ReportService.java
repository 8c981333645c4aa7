package org.tawasul.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests for reports and gives out what was made. Somebody else's report is like
 * one that does not exist.
 */
@Service
public class ReportService {

	/** Maximum number of reports in somebody's list. */
	private static final int LISTED = 20;

	private final ReportRepository reports;

	private final ReportContentRepository contents;

	private final ReportProperties properties;

	private final AuditTrail audit;

	private final Clock clock;

	ReportService(ReportRepository reports, ReportContentRepository contents, ReportProperties properties,
			AuditTrail audit, Clock clock) {
		this.reports = reports;
		this.contents = contents;
		this.properties = properties;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for a report. What is asked for twice is made once.
	 * @param viewer who asks
	 * @param criteria which cases
	 * @param format of the file
	 * @param locale its language
	 * @return the report; nothing when too many of theirs are not finished
	 */
	@Transactional
	public Optional<UUID> request(StaffUser viewer, ReportCriteria criteria, ReportFormat format, Locale locale) {
		Report report = new Report(UUID.randomUUID(), viewer.username(), this.clock.instant(), format, locale, criteria,
				State.WAITING, 0, null, 0, null);
		String rights = ReportRights.of(viewer);
		Optional<UUID> same = findSame(report, rights);
		if (same.isPresent()) {
			return same;
		}
		if (this.reports.countUnfinished(viewer.username()) >= this.properties.unfinished()) {
			return Optional.empty();
		}
		if (!this.reports.insert(report, rights)) {
			return findSame(report, rights);
		}
		this.audit.record(AuditAction.REPORT_REQUESTED, null,
				Map.of("format", format.name(), "criteria", criteria.codes()));
		return Optional.of(report.id());
	}

	private Optional<UUID> findSame(Report report, String rights) {
		return this.reports.findSame(report, rights, this.clock.instant().minus(this.properties.reused()))
			.map(Report::id);
	}

	/**
	 * Finds a report.
	 * @param viewer who asks
	 * @param id the report
	 * @return nothing when it is not theirs, or was asked for with other rights than they
	 * have now
	 */
	public Optional<Report> find(StaffUser viewer, UUID id) {
		return this.reports.find(id, viewer.username(), ReportRights.of(viewer));
	}

	/**
	 * Somebody's latest reports.
	 * @param viewer who asks
	 * @return the newest first
	 */
	public List<Report> findLatest(StaffUser viewer) {
		return this.reports.findLatest(viewer.username(), ReportRights.of(viewer), LISTED);
	}

	/**
	 * How long the file of a report can be fetched.
	 * @return the duration
	 */
	public Duration kept() {
		return this.properties.kept();
	}

	/**
	 * How many files of one person are kept.
	 * @return the newest ones
	 */
	public int maxFiles() {
		return this.properties.files();
	}

	/**
	 * How many reports one person may have in progress.
	 * @return the maximum number
	 */
	public int maxUnfinished() {
		return this.properties.unfinished();
	}

	/**
	 * Stops a report that is not finished.
	 * @param viewer who asks
	 * @param id the report
	 * @return whether it was still to be stopped
	 */
	public boolean stop(StaffUser viewer, UUID id) {
		return this.reports.stop(id, viewer.username(), this.clock.instant());
	}

	/**
	 * Notes that the file of a report is given out.
	 * @param report one that is ready
	 */
	public void recordFetch(Report report) {
		this.audit.record(AuditAction.REPORT_FETCHED, null,
				Map.of("format", report.format().name(), "criteria", report.criteria().codes()));
	}

	/**
	 * Writes the file of a report.
	 * @param report one that is ready
	 * @param out where it goes
	 * @throws IOException when the reader has gone
	 */
	public void copy(Report report, OutputStream out) throws IOException {
		this.contents.copy(report.id(), out);
	}

}
