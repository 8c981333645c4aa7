package org.tawasul.callcentre;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls and what agents do with them. Each method checks anew whose call it is: it may
 * have been ended or continued elsewhere since its page was shown.
 */
@Service
@Transactional
public class CallService {

	/** More open calls than anybody has. */
	private static final int MAX_OPEN = 20;

	private final CallRepository calls;

	private final CallActionRepository actions;

	private final CallerCaseService cases;

	private final AuditTrail audit;

	private final Clock clock;

	CallService(CallRepository calls, CallActionRepository actions, CallerCaseService cases, AuditTrail audit,
			Clock clock) {
		this.calls = calls;
		this.actions = actions;
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins a call, once for each id.
	 * @param agent who takes it
	 * @param id made by the page, so that a form sent twice begins one call
	 * @param caller who calls, as far as is known
	 * @throws CallNotAllowedException when the id is that of a call that is over or not
	 * theirs
	 */
	public void begin(StaffUser agent, UUID id, Caller caller) {
		this.calls.add(id, agent.username(), this.clock.instant());
		changeCaller(agent, id, caller);
	}

	/**
	 * Finds a call.
	 * @param viewer who is looking
	 * @param id the call
	 * @return nothing when there is no such call or they may not know of it: agents see
	 * their own and those that broke off
	 */
	@Transactional(readOnly = true)
	public Optional<Call> find(StaffUser viewer, UUID id) {
		return this.calls.find(id).filter((call) -> CallAccess.sees(viewer, call));
	}

	/**
	 * The calls that somebody has not ended.
	 * @param agent who
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<Call> open(StaffUser agent) {
		return this.calls.open(agent.username(), MAX_OPEN);
	}

	/**
	 * Looks for another caller in a call.
	 * @param agent whose call it is
	 * @param id the call
	 * @param caller by which number
	 * @throws CallNotAllowedException when it is over, broken off, or not theirs
	 */
	public void changeCaller(StaffUser agent, UUID id, Caller caller) {
		require(agent, id);
		List<CaseFile> found = this.cases.find(caller);
		this.calls.changeCaller(id, caller, keys(caller, found));
		this.calls.touch(id, this.clock.instant());
	}

	/**
	 * The cases of a call's caller; the look goes to the audit trail.
	 * @param call the call, which the viewer may see
	 * @return see {@link CallerCaseService#find}
	 */
	public List<CaseFile> lookAtCaller(Call call) {
		if (call.caller().isUnknown()) {
			return List.of();
		}
		List<CaseFile> found = this.cases.find(call.caller());
		this.audit.record(AuditAction.CALLER_SEEN, call.id().toString(), Map.of("found-by", call.caller().kind(),
				"cases", found.stream().map((file) -> file.getNumber().toString()).collect(Collectors.joining(" "))));
		return found;
	}

	/**
	 * Records that a case of a caller is shown.
	 * @param call the call, which the viewer may see
	 * @param number the case
	 */
	public void recordLook(Call call, CaseNumber number) {
		this.audit.record(AuditAction.CALLER_SEEN, call.id().toString(),
				Map.of("found-by", "case", "cases", number.toString()));
	}

	/**
	 * What colleagues have to do with the same caller.
	 * @param id the call
	 * @return open calls first
	 */
	@Transactional(readOnly = true)
	public List<ColleagueCall> colleagues(UUID id) {
		return this.actions.colleagues(id, this.clock.instant());
	}

	/**
	 * What was done in a call.
	 * @param id the call
	 * @return the latest first
	 */
	@Transactional(readOnly = true)
	public List<CallAction> actions(UUID id) {
		return this.actions.of(id);
	}

	/**
	 * Keeps what is typed in a form of a call.
	 * @param agent whose call it is
	 * @param id the call
	 * @param form which form
	 * @param values its fields
	 * @throws CallNotAllowedException when it is over, broken off, or not theirs
	 */
	public void keepTyped(StaffUser agent, UUID id, TypedForm form, Map<String, String> values) {
		require(agent, id);
		this.calls.keepTyped(id, form, values, this.clock.instant());
	}

	/**
	 * Keeps how a call is to end until that is complete, also of one that broke off.
	 * @param agent whose call it is
	 * @param id the call
	 * @param values fields of {@link TypedForm#END}
	 * @throws CallNotAllowedException when it is over or not theirs
	 */
	public void keepEnd(StaffUser agent, UUID id, Map<String, String> values) {
		requireOpen(agent, id);
		this.calls.keepTyped(id, TypedForm.END, values, this.clock.instant());
	}

	/**
	 * What was typed in a form of a call.
	 * @param id the call
	 * @param form which form
	 * @return its fields
	 */
	@Transactional(readOnly = true)
	public Map<String, String> typed(UUID id, TypedForm form) {
		return this.calls.typed(id, form);
	}

	/**
	 * The line is dead: the call waits to be continued, by whomever the caller reaches,
	 * or to be ended by its agent.
	 * @param agent whose call it is
	 * @param id the call
	 * @throws CallNotAllowedException when it is over or not theirs
	 */
	public void breakOff(StaffUser agent, UUID id) {
		if (!requireOpen(agent, id).isBrokenOff()) {
			this.calls.breakOff(id, this.clock.instant());
		}
	}

	/**
	 * Goes on with a call that broke off, whoever had it: the caller may reach a
	 * colleague the next time.
	 * @param agent who has the caller on the line now
	 * @param id the call
	 * @throws CallNotAllowedException when it is over, or somebody else goes on with it
	 */
	public void resume(StaffUser agent, UUID id) {
		Call call = this.calls.lock(id).orElseThrow(() -> new CallNotAllowedException("unknown"));
		if (call.isEnded()) {
			throw new CallNotAllowedException("ended");
		}
		if (call.isBrokenOff()) {
			this.calls.resume(id, agent.username(), this.clock.instant());
		}
		else if (!CallAccess.isOf(agent, call)) {
			throw new CallNotAllowedException("with-colleague");
		}
	}

	/**
	 * Ends a call, also one that broke off.
	 * @param agent whose call it is
	 * @param id the call
	 * @param end how
	 * @return false when it had ended before: a form sent twice
	 * @throws CallNotAllowedException when it is not theirs
	 */
	public boolean end(StaffUser agent, UUID id, CallEnd end) {
		Call call = this.calls.lock(id)
			.filter((known) -> CallAccess.isOf(agent, known))
			.orElseThrow(() -> new CallNotAllowedException("with-colleague"));
		if (call.isEnded()) {
			return false;
		}
		this.calls.end(id, end, this.clock.instant());
		return true;
	}

	Call require(StaffUser agent, UUID id) {
		Call call = requireOpen(agent, id);
		if (call.isBrokenOff()) {
			throw new CallNotAllowedException("broken-off");
		}
		return call;
	}

	private Call requireOpen(StaffUser agent, UUID id) {
		Call call = this.calls.lock(id).orElseThrow(() -> new CallNotAllowedException("unknown"));
		if (!CallAccess.isOf(agent, call)) {
			throw new CallNotAllowedException("with-colleague");
		}
		if (call.isEnded()) {
			throw new CallNotAllowedException("ended");
		}
		return call;
	}

	private static List<String> keys(Caller caller, List<CaseFile> found) {
		List<String> keys = new ArrayList<>();
		if (!caller.isUnknown()) {
			keys.add(caller.kind() + ":" + caller.text());
		}
		found.stream().map(CaseFile::getNumber).map(CallService::key).forEach(keys::add);
		return keys.stream().distinct().toList();
	}

	/** By which colleagues who look for a case find the call. */
	static String key(CaseNumber number) {
		return "case:" + number;
	}

}
