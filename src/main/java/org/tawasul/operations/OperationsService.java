package org.tawasul.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseTimelineService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Reporter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators do about an urgent incident. Each method checks their rights anew.
 */
@Service
@Transactional
public class OperationsService {

	private final CaseService cases;

	private final CaseTimelineService timeline;

	private final UrgentCaseQueries queries;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	OperationsService(CaseService cases, CaseTimelineService timeline, UrgentCaseQueries queries, AuditTrail audit,
			JdbcClient jdbc, Clock clock) {
		this.cases = cases;
		this.timeline = timeline;
		this.queries = queries;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Finds an urgent incident, open or not.
	 * @param number the case
	 * @return nothing for a case that is no urgent incident, or is none any more
	 */
	@Transactional(readOnly = true)
	public Optional<CaseFile> find(CaseNumber number) {
		return this.cases.find(number).filter(OperationsService::isUrgent);
	}

	/**
	 * What operators have done about an incident.
	 * @param number the case
	 * @return with looks and contacts
	 */
	@Transactional(readOnly = true)
	public UrgentCase details(CaseNumber number) {
		return this.queries.find(List.of(number)).get(0);
	}

	/**
	 * Notes that an operator has looked at an incident. Of each the first look counts.
	 * @param viewer who looked
	 * @param number the case
	 * @throws AccessDeniedException when they do not work in the room
	 */
	public void recordLook(StaffUser viewer, CaseNumber number) {
		requireActor(viewer);
		this.jdbc
			.sql("insert into app.operations_look (case_number, username, at) values (?, ?, ?)"
					+ " on conflict do nothing")
			.params(number.value(), viewer.username(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Notes that a body was called. Handlers read it in the timeline, and what the
	 * operator wrote beside it among the comments for staff.
	 * @param viewer who called
	 * @param number the case
	 * @param body whom
	 * @param note normalised, 4,000 characters at most; empty for none
	 * @throws AccessDeniedException when they do not work in the room
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void recordContact(StaffUser viewer, CaseNumber number, ContactedBody body, String note) {
		requireActor(viewer);
		this.timeline.recordContact(number, viewer.username(), body.code());
		if (!note.isEmpty()) {
			this.cases.comment(number, viewer.username(), true, note);
		}
		Instant now = this.clock.instant();
		this.jdbc.sql("insert into app.operations_contact (case_number, body, username, at) values (?, ?, ?, ?)")
			.params(number.value(), body.name(), viewer.username(), now.atOffset(ZoneOffset.UTC))
			.update();
		recordLook(viewer, number);
	}

	/**
	 * Shows the reporter to an operator who must call them. The look stands in the audit
	 * trail.
	 * @param viewer who calls
	 * @param number the case
	 * @return nothing when the report is anonymous
	 * @throws AccessDeniedException when they do not work in the room
	 * @throws CaseActionNotAllowedException when the case is closed: nobody has to be
	 * called any more
	 */
	public Optional<Reporter> showReporter(StaffUser viewer, CaseNumber number) {
		requireActor(viewer);
		CaseFile file = find(number).orElseThrow(() -> new AccessDeniedException("no urgent incident"));
		if (!file.getPhase().isOpen()) {
			throw new CaseActionNotAllowedException("closed");
		}
		Optional<Reporter> reporter = Optional.ofNullable(file.getReport().reporter());
		if (reporter.isPresent()) {
			this.audit.record(AuditAction.REPORTER_NUMBER_SEEN, number.toString(), Map.of());
		}
		return reporter;
	}

	private static boolean isUrgent(CaseFile file) {
		return file.getReport().type() == CaseType.INCIDENT && file.getImportance() == Importance.VERY_IMPORTANT;
	}

	private static void requireActor(StaffUser viewer) {
		if (!OperationsRights.mayAct(viewer)) {
			throw new AccessDeniedException("not an operator");
		}
	}

}
