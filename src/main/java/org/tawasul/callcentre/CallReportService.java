package org.tawasul.callcentre;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CasePostService;
import org.tawasul.casefile.CaseService;
import org.tawasul.intake.Receipt;
import org.tawasul.intake.TakenDownReportService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports on a caller's behalf.
 */
@Service
@Transactional
public class CallReportService {

	private final CallService calls;

	private final CallRepository repository;

	private final CallActionRepository actions;

	private final TakenDownReportService reports;

	private final CasePostService posts;

	private final CaseService cases;

	private final AuditTrail audit;

	private final Clock clock;

	CallReportService(CallService calls, CallRepository repository, CallActionRepository actions,
			TakenDownReportService reports, CasePostService posts, CaseService cases, AuditTrail audit, Clock clock) {
		this.cases = cases;
		this.calls = calls;
		this.repository = repository;
		this.actions = actions;
		this.reports = reports;
		this.posts = posts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens a case in a call, once for each form.
	 * @param agent whose call it is
	 * @param id the call
	 * @param report valid
	 * @param locale the agent's
	 * @return number and secret, to be read out
	 * @throws CallNotAllowedException when the call is over or not theirs, or when a
	 * colleague has done something for the same caller that the page did not show
	 */
	public Receipt send(StaffUser agent, UUID id, CallReport report, Locale locale) {
		this.calls.require(agent, id);
		this.actions.lockCaller(id);
		if (this.actions.lastOfColleagues(id, this.clock.instant()) > report.seen()) {
			throw new CallNotAllowedException("colleague-acted");
		}
		Receipt receipt = this.reports.send(report.takenDown(), locale);
		if (this.actions.add(id, agent.username(), CallActionKind.REPORTED, receipt.number(), this.clock.instant())) {
			this.repository.addKey(id, CallService.key(receipt.number()));
			Optional.ofNullable(report.post())
				.ifPresent((post) -> this.posts.record(receipt.number(), post, agent.username()));
			this.audit.record(AuditAction.CASE_TAKEN_DOWN, id.toString(),
					Map.of("case", receipt.number().toString(), "channel", report.channel().name()));
		}
		this.repository.keepTyped(id, TypedForm.REPORT, Map.of(), this.clock.instant());
		return receipt;
	}

	/**
	 * The mobile number to which number and link of a case were sent.
	 * @param number the case, whose receipt the reader may see
	 * @return E.164, null without any
	 */
	@Transactional(readOnly = true)
	public @Nullable String mobile(CaseNumber number) {
		return this.cases.find(number)
			.map((file) -> file.getReport().reporter())
			.map((reporter) -> reporter.mobile())
			.orElse(null);
	}

	/**
	 * Number and secret of a case that was opened in a call, to be read out again until
	 * the call ends.
	 * @param agent whose call it is
	 * @param call the call
	 * @param number the case
	 * @return nothing when it was not opened in this call, or not by them
	 */
	public Optional<Receipt> receipt(StaffUser agent, Call call, CaseNumber number) {
		boolean theirs = CallAccess.mayWorkOn(agent, call) && this.actions.of(call.id())
			.stream()
			.anyMatch((action) -> action.kind() == CallActionKind.REPORTED && number.equals(action.caseNumber()));
		return theirs ? Optional.of(this.reports.receipt(number)) : Optional.empty();
	}

}
