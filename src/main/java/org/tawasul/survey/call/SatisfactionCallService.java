package org.tawasul.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.Role;
import org.tawasul.survey.SurveyAnswerService;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents do with satisfaction calls. Who has which call is known to its task; each
 * method checks it anew.
 */
@Service
@Transactional
public class SatisfactionCallService {

	/** More than the agents of a shift call. */
	private static final int MOST_SHOWN = 100;

	private final SatisfactionCallRepository calls;

	private final SatisfactionCallTasks tasks;

	private final CaseService cases;

	private final SurveyService surveys;

	private final SurveyAnswerService answers;

	private final CallHours hours;

	private final DoNotCallList doNotCall;

	private final AuditTrail audit;

	private final Clock clock;

	SatisfactionCallService(SatisfactionCallRepository calls, SatisfactionCallTasks tasks, CaseService cases,
			SurveyService surveys, SurveyAnswerService answers, CallHours hours, DoNotCallList doNotCall,
			AuditTrail audit, Clock clock) {
		this.calls = calls;
		this.tasks = tasks;
		this.cases = cases;
		this.surveys = surveys;
		this.answers = answers;
		this.hours = hours;
		this.doNotCall = doNotCall;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether somebody makes these calls.
	 * @param user who is signed in
	 * @return true for agents
	 */
	public static boolean calls(StaffUser user) {
		return user.hasAnyRole(Role.AGENT);
	}

	/**
	 * How many wait for an agent.
	 * @return at most 100
	 */
	@Transactional(readOnly = true)
	public long countDue() {
		return this.calls.countDue(MOST_SHOWN);
	}

	/**
	 * The calls that wait for an agent.
	 * @return those that have waited longest first, at most 100
	 */
	@Transactional(readOnly = true)
	public List<SatisfactionCall> due() {
		return this.calls.due(MOST_SHOWN);
	}

	/**
	 * Who has which calls.
	 * @param due the calls
	 * @return user names by call
	 */
	@Transactional(readOnly = true)
	public Map<SatisfactionCallNumber, String> assignees(List<SatisfactionCall> due) {
		return this.tasks.assignees(due.stream().map(SatisfactionCall::number).toList());
	}

	/**
	 * What the cases of calls are about.
	 * @param due the calls
	 * @return subjects by call
	 */
	@Transactional(readOnly = true)
	public Map<SatisfactionCallNumber, String> subjects(List<SatisfactionCall> due) {
		return this.calls.subjects(due);
	}

	/**
	 * Finds a call.
	 * @param number which
	 * @return nothing when there is none
	 */
	@Transactional(readOnly = true)
	public Optional<SatisfactionCall> find(SatisfactionCallNumber number) {
		return this.calls.find(number);
	}

	/**
	 * Whether an agent may open a call: the one who has made it, and each of them while
	 * it waits to be made.
	 * @param call the call
	 * @param agent who looks
	 * @return false for whoever has no business with it
	 */
	@Transactional(readOnly = true)
	public boolean maySee(SatisfactionCall call, StaffUser agent) {
		return SatisfactionCallAccess.maySee(call, tries(call), agent);
	}

	/**
	 * The case of a call.
	 * @param call the call
	 * @return the case
	 */
	@Transactional(readOnly = true)
	public CaseFile caseOf(SatisfactionCall call) {
		return this.cases.find(call.caseNumber()).orElseThrow();
	}

	/**
	 * What is asked.
	 * @param call the call
	 * @return the questions of its version, in order
	 */
	public List<SurveyQuestion> questions(SatisfactionCall call) {
		return this.surveys.version(call.version()).orElseThrow().questions();
	}

	/**
	 * How often the reporter was called.
	 * @param call the call
	 * @return the earliest try first
	 */
	@Transactional(readOnly = true)
	public List<CallTry> tries(SatisfactionCall call) {
		return this.calls.tries(call.number());
	}

	/**
	 * Who has a call.
	 * @param call the call
	 * @return a user name; nothing while nobody has it, and once it is over
	 */
	@Transactional(readOnly = true)
	public Optional<String> assignee(SatisfactionCall call) {
		return this.tasks.of(call.number()).map(SatisfactionCallTasks.Details::assignee);
	}

	/**
	 * When reporters may be called next.
	 * @return nothing while they may be called now
	 */
	public Optional<Instant> opensAt() {
		Instant now = this.clock.instant();
		return this.hours.current(now).isPresent() ? Optional.empty() : Optional.of(this.hours.next(now, null).from());
	}

	/**
	 * Until when reporters may be called.
	 * @return when the part of the day ends that is going on; nothing outside of calling
	 * hours
	 */
	public Optional<Instant> openUntil() {
		return this.hours.current(this.clock.instant()).map(CallHours.Window::until);
	}

	/**
	 * The number to call, for the agent who has the call, in calling hours; the look goes
	 * to the audit trail.
	 * @param call the call
	 * @param agent who wants to call
	 * @return nothing for everybody else, at other hours, where there is no number, and
	 * where its owner does not want to be called
	 */
	public Optional<String> lookAtNumber(SatisfactionCall call, StaffUser agent) {
		if (opensAt().isPresent() || !assignee(call).equals(Optional.of(agent.username()))) {
			return Optional.empty();
		}
		Optional<String> mobile = SatisfactionCallWorkflow.mobileOf(caseOf(call))
			.filter((number) -> !this.doNotCall.contains(number));
		mobile.ifPresent((number) -> this.audit.record(AuditAction.SATISFACTION_NUMBER_SEEN, call.number().toString(),
				Map.of("case", call.caseNumber().toString())));
		return mobile;
	}

	/**
	 * Takes a call, from nobody or from the colleague who is known to have it.
	 * @param call the call
	 * @param from the user name of who has it as far as the agent knows, empty for nobody
	 * @param agent who takes it
	 * @throws SatisfactionCallNotAllowedException when somebody else has it, or it is
	 * over
	 */
	public void take(SatisfactionCall call, String from, StaffUser agent) {
		this.tasks.take(call.number(), from, agent);
	}

	/**
	 * Writes down what the reporter has answered.
	 * @param call the call
	 * @param typed answers by the questions' codes
	 * @param locale the agent's language
	 * @param agent who has the call
	 * @return what is wrong, by the questions' codes; nothing once the answers are kept
	 * @throws SatisfactionCallNotAllowedException when somebody else has it, or it is
	 * over
	 */
	public Map<String, String> answer(SatisfactionCall call, Map<String, String> typed, Locale locale,
			StaffUser agent) {
		Map<String, String> errors = this.answers.check(call.version(), typed, locale);
		if (errors.isEmpty()) {
			// In the order in which everybody locks the two.
			this.cases.lock(call.caseNumber());
			this.calls.keepAnswers(call.number(), typed);
			Map<String, Object> form = new HashMap<>();
			form.put("outcome", CallOutcome.ANSWERED.name());
			form.put(SurveyQuestion.OVERALL, typed.getOrDefault(SurveyQuestion.OVERALL, ""));
			this.tasks.complete(call.number(), form, agent);
		}
		return errors;
	}

	/**
	 * Ends a try without answers.
	 * @param call the call
	 * @param outcome what came of it
	 * @param agent who has the call
	 * @throws SatisfactionCallNotAllowedException when somebody else has it, or it is
	 * over
	 */
	public void finish(SatisfactionCall call, CallOutcome outcome, StaffUser agent) {
		this.tasks.complete(call.number(), Map.of("outcome", outcome.name()), agent);
	}

	/**
	 * Whether the last try came to something, by somebody: a form sent twice.
	 * @param call the call as it is now
	 * @param outcome what came of it
	 * @param agent who has sent the form
	 * @return true if that is what is recorded
	 */
	@Transactional(readOnly = true)
	public boolean isRecorded(SatisfactionCall call, @Nullable CallOutcome outcome, StaffUser agent) {
		List<CallTry> tries = tries(call);
		CallTry last = tries.isEmpty() ? null : tries.get(tries.size() - 1);
		return last != null && last.outcome() == outcome && agent.username().equals(last.username());
	}

}
