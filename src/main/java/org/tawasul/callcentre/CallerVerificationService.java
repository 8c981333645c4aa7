package org.tawasul.callcentre;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks who a caller is. What was wrong is told to nobody; each failure counts for the
 * case and for the agent, on all nodes.
 */
@Service
public class CallerVerificationService {

	private final CallService calls;

	private final CallerVerificationRepository repository;

	private final CallerVerificationRules rules;

	private final CaseSecretService secrets;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final RateLimiter ofOneCase;

	private final RateLimiter ofOneAgent;

	CallerVerificationService(CallService calls, CallerVerificationRepository repository, CallerVerificationRules rules,
			CaseSecretService secrets, AuditTrail audit, TransactionTemplate transaction, Clock clock,
			SharedRateLimiters limiters, CallProperties properties) {
		this.calls = calls;
		this.repository = repository;
		this.rules = rules;
		this.secrets = secrets;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
		Duration window = properties.refusalsWithin();
		this.ofOneCase = limiters.limiter("callers refused for a case", properties.refusals(), window);
		this.ofOneAgent = limiters.limiter("callers refused to an agent", properties.refusalsOfAgent(), window);
	}

	/**
	 * Checks a caller. Each check is counted before its result is known, so that many at
	 * once do not go past the limit; one in which all is true is not counted in the end.
	 * One that suffices although a piece of it is wrong stays counted: otherwise that
	 * piece could be guessed without end.
	 * @param agent whose call it is
	 * @param id the call
	 * @param file the case
	 * @param statement what the caller says
	 * @return what may be done for them; nothing when it does not suffice
	 * @throws CallNotAllowedException when the call is over or not theirs, or when too
	 * many callers were refused
	 */
	public Set<CallerAction> verify(StaffUser agent, UUID id, CaseFile file, CallerStatement statement) {
		CaseNumber number = file.getNumber();
		if (!this.ofOneCase.tryAcquire(number.toString()).isZero()) {
			throw refused(id, number, statement);
		}
		if (!this.ofOneAgent.tryAcquire(agent.username()).isZero()) {
			this.ofOneCase.release(number.toString());
			throw refused(id, number, statement);
		}
		CallerKnowledge knowledge = statement.compare(file, this.secrets);
		Set<CallerAction> allowed = check(agent, id, file, statement, knowledge);
		if (!allowed.isEmpty() && knowledge.confirms(statement)) {
			this.ofOneCase.release(number.toString());
			this.ofOneAgent.release(agent.username());
		}
		return allowed;
	}

	private CallNotAllowedException refused(UUID id, CaseNumber number, CallerStatement statement) {
		this.audit.record(AuditAction.CALLER_REFUSED, id.toString(), details(number, statement));
		return new CallNotAllowedException("too-many-refusals");
	}

	private Set<CallerAction> check(StaffUser agent, UUID id, CaseFile file, CallerStatement statement,
			CallerKnowledge knowledge) {
		Set<CallerAction> allowed = this.rules.allowed(knowledge);
		this.transaction.executeWithoutResult((status) -> {
			this.calls.require(agent, id);
			if (!allowed.isEmpty()) {
				this.repository.add(id, file.getNumber(), allowed, this.clock.instant());
			}
			this.audit.record(allowed.isEmpty() ? AuditAction.CALLER_REFUSED : AuditAction.CALLER_VERIFIED,
					id.toString(), details(file.getNumber(), statement));
		});
		return allowed;
	}

	private static Map<String, String> details(CaseNumber number, CallerStatement statement) {
		return Map.of("case", number.toString(), "given", String.join(" ", statement.given()));
	}

	/**
	 * What may be done for the caller of a call.
	 * @param id the call
	 * @param number the case
	 * @return nothing until they have shown who they are
	 */
	public Set<CallerAction> verified(UUID id, CaseNumber number) {
		return this.repository.of(id, number);
	}

}
