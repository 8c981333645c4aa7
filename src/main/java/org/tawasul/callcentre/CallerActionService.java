package org.tawasul.callcentre;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.tracking.ReporterActionService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent does in a case for a caller who has shown who they are: the same as the
 * reporter would do on their own page, with a note of whose hand it was.
 */
@Service
@Transactional
public class CallerActionService {

	private final CallService calls;

	private final CallActionRepository actions;

	private final CallerVerificationService verification;

	private final ReporterActionService reporter;

	private final CaseService cases;

	private final AuditTrail audit;

	private final Clock clock;

	CallerActionService(CallService calls, CallActionRepository actions, CallerVerificationService verification,
			ReporterActionService reporter, CaseService cases, AuditTrail audit, Clock clock) {
		this.calls = calls;
		this.actions = actions;
		this.verification = verification;
		this.reporter = reporter;
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Does something for a caller.
	 * @param agent whose call it is
	 * @param id the call
	 * @param number the case
	 * @param action what, but for {@link CallerAction#TRACK}
	 * @param text information, or a reason; null without any where it may be left out
	 * @param seen the last thing of a colleague that the page showed
	 * @return false when the same was done before, so that nothing happened
	 * @throws CallNotAllowedException when the call is over or not theirs, when the
	 * caller has not shown who they are, or when a colleague has done something for the
	 * same caller that the page did not show
	 * @throws CaseActionNotAllowedException when the case does not allow it now
	 */
	public boolean carryOut(StaffUser agent, UUID id, CaseNumber number, CallerAction action, @Nullable String text,
			long seen) {
		this.calls.require(agent, id);
		if (!this.verification.verified(id, number).contains(action)) {
			throw new CallNotAllowedException("unverified");
		}
		this.actions.lockCaller(id);
		if (this.actions.lastOfColleagues(id, this.clock.instant()) > seen) {
			throw new CallNotAllowedException("colleague-acted");
		}
		CallActionKind kind = kind(action);
		if (!act(number, action, (text != null) ? text : "")) {
			return false;
		}
		this.cases.noteOnBehalf(number, kind.name(), agent.username());
		this.actions.add(id, agent.username(), kind, number, this.clock.instant());
		this.audit.record(AuditAction.CALLER_SERVED, id.toString(),
				Map.of("case", number.toString(), "done", kind.name()));
		return true;
	}

	private boolean act(CaseNumber number, CallerAction action, String text) {
		return switch (action) {
			case INFORM -> this.reporter.addInformation(number, text, "");
			case OBJECT -> this.reporter.object(number, text, "");
			case ACCEPT -> this.reporter.accept(number);
			case WITHDRAW -> this.reporter.withdraw(number, text.isEmpty() ? null : text);
			case TRACK -> throw new IllegalArgumentException("nothing is done by looking");
		};
	}

	private static CallActionKind kind(CallerAction action) {
		return switch (action) {
			case INFORM -> CallActionKind.INFORMED;
			case OBJECT -> CallActionKind.OBJECTED;
			case ACCEPT -> CallActionKind.ACCEPTED;
			case WITHDRAW -> CallActionKind.WITHDRAWN;
			case TRACK -> throw new IllegalArgumentException("nothing is done by looking");
		};
	}

}
