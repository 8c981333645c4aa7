package org.tawasul.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Reporter;
import org.tawasul.survey.SurveyAnswerService;
import org.tawasul.survey.SurveyClosedException;
import org.tawasul.survey.SurveyInvitationService;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyService;
import org.tawasul.survey.call.VoiceCalls.Silence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model, and the answers of the voice gateway, do to a satisfaction
 * call; nobody else may use it. Always inside the step's own transaction, so that call
 * and process cannot diverge.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SatisfactionCallWorkflow {

	private final SatisfactionCallRepository calls;

	private final CaseService cases;

	private final CallHours hours;

	private final DoNotCallList doNotCall;

	private final VoiceCalls voice;

	private final SurveyInvitationService invitations;

	private final SurveyAnswerService answers;

	private final SurveyService surveys;

	private final SatisfactionCallProperties properties;

	private final Clock clock;

	SatisfactionCallWorkflow(SatisfactionCallRepository calls, CaseService cases, CallHours hours,
			DoNotCallList doNotCall, VoiceCalls voice, SurveyInvitationService invitations, SurveyAnswerService answers,
			SurveyService surveys, SatisfactionCallProperties properties, Clock clock) {
		this.calls = calls;
		this.cases = cases;
		this.hours = hours;
		this.doNotCall = doNotCall;
		this.voice = voice;
		this.invitations = invitations;
		this.answers = answers;
		this.surveys = surveys;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * A call, with its case locked before it, as whoever rates the case does.
	 * @param number the call
	 * @return the call, which nobody else changes until the transaction ends
	 * @throws SatisfactionCallNotAllowedException when there is no such call
	 */
	public SatisfactionCall lock(SatisfactionCallNumber number) {
		SatisfactionCall call = this.calls.find(number)
			.orElseThrow(() -> new SatisfactionCallNotAllowedException("over"));
		this.cases.lock(call.caseNumber());
		return this.calls.lock(number);
	}

	/**
	 * A workflow begins to carry the call.
	 * @param number the call
	 * @param workflowId the workflow's own id
	 * @throws SatisfactionCallNotAllowedException when it has or had one
	 */
	public void begin(SatisfactionCallNumber number, String workflowId) {
		if (lock(number).workflowId() != null) {
			throw new SatisfactionCallNotAllowedException("over");
		}
		this.calls.begin(number, workflowId);
	}

	/**
	 * Moves the call to a status of the model.
	 * @param number the call
	 * @param status the model's word
	 * @param phase what lists count it as
	 */
	public void moveTo(SatisfactionCallNumber number, String status, Phase phase) {
		lock(number);
		this.calls.moveTo(number, status, phase);
		if (!phase.isOpen()) {
			this.voice.close(number);
		}
	}

	/**
	 * Plans the next try, or none. An order that the voice gateway has left without an
	 * answer counts as a try, one that it never took goes to an agent.
	 * @param number the call
	 * @return what comes next
	 */
	public Plan plan(SatisfactionCallNumber number) {
		SatisfactionCall call = lock(number);
		Optional<Silence> silence = this.voice.close(number);
		if (silence.filter((why) -> why == Silence.NOT_REACHED).isPresent()) {
			addTry(call, CallOutcome.NOT_REACHED, null);
			call = this.calls.lock(number);
		}
		CallWay way = silence.filter((why) -> why == Silence.NOT_ORDERED).isPresent() || !this.voice.isReady()
				? CallWay.AGENT : call.way();
		CallHours.Window window = this.hours.next(this.clock.instant(), call.lastTryAt());
		this.calls.plan(number, window);
		return new Plan(step(call, window), way, window.from(), window.until(), call.giveUpAt());
	}

	private Step step(SatisfactionCall call, CallHours.Window window) {
		CaseFile caseFile = this.cases.lock(call.caseNumber());
		if (caseFile.getRating() != null || numberToCall(caseFile).isEmpty()) {
			return Step.DROP;
		}
		return (call.tries() >= this.properties.tries() || !window.from().isBefore(call.giveUpAt())) ? Step.GIVE_UP
				: Step.TRY;
	}

	/**
	 * Gives the call to the agents.
	 * @param number the call
	 * @param group their group
	 */
	public void assign(SatisfactionCallNumber number, String group) {
		lock(number);
		this.calls.assign(number, group);
	}

	/**
	 * Orders the call from the voice gateway.
	 * @param number the call
	 * @return until when its answers are waited for
	 */
	public Instant orderVoiceCall(SatisfactionCallNumber number) {
		return this.voice.order(lock(number));
	}

	/**
	 * Keeps what came of a try, and the answers with the case.
	 * @param number the call
	 * @param outcome what came of it
	 * @param given answers by the questions' codes; those that the agent's page has kept
	 * before count more
	 * @param locale in which errors are written
	 * @param user who called; null for the voice gateway
	 * @throws CallAnswersInvalidException when an answer is missing or not possible
	 * @throws SurveyClosedException when the reporter has answered otherwise
	 */
	public void record(SatisfactionCallNumber number, CallOutcome outcome, Map<String, String> given, Locale locale,
			@Nullable String user) {
		SatisfactionCall call = lock(number);
		Map<String, String> typed = new HashMap<>(given);
		typed.putAll(this.calls.takeAnswers(number));
		// Before the case is rated: who listens to that must know that it is by this
		// call.
		addTry(call, outcome, user);
		if (outcome == CallOutcome.ANSWERED) {
			Map<String, String> errors = this.answers.answer(call.caseNumber(), asked(call), typed, locale,
					call.way().rating());
			if (!errors.isEmpty()) {
				throw new CallAnswersInvalidException(errors);
			}
		}
		if (outcome == CallOutcome.DO_NOT_CALL) {
			leaveAlone(number);
		}
	}

	/**
	 * Keeps that a reporter does not want to be called any more, whatever the call has
	 * come to.
	 * @param number the call
	 */
	public void leaveAlone(SatisfactionCallNumber number) {
		SatisfactionCall call = lock(number);
		this.doNotCall.addNumberOf(number);
		mobileOf(this.cases.lock(call.caseNumber())).ifPresent(this.doNotCall::add);
	}

	private List<SurveyQuestion> asked(SatisfactionCall call) {
		List<SurveyQuestion> questions = this.surveys.version(call.version()).orElseThrow().questions();
		return (call.way() == CallWay.VOICE) ? questions.stream().filter(SurveyQuestion::isAnsweredByDigit).toList()
				: questions;
	}

	private void addTry(SatisfactionCall call, CallOutcome outcome, @Nullable String user) {
		this.calls.addTry(call.number(), outcome, user, this.clock.instant());
		this.invitations.noteCall(this.cases.lock(call.caseNumber()), call.way().rating());
	}

	/**
	 * The number at which a reporter may be called.
	 * @param caseFile the case
	 * @return nothing where there is none any more, or its owner does not want to be
	 * called
	 */
	public Optional<String> numberToCall(CaseFile caseFile) {
		return mobileOf(caseFile).filter((mobile) -> !this.doNotCall.contains(mobile));
	}

	static Optional<String> mobileOf(CaseFile caseFile) {
		return Optional.ofNullable(caseFile.getReport().reporter()).map(Reporter::mobile);
	}

	/**
	 * What comes next.
	 */
	public enum Step {

		/** The reporter is called. */
		TRY,
		/** They were called often enough, or long enough ago. */
		GIVE_UP,
		/** They must or need not be called any more. */
		DROP

	}

	/**
	 * A plan.
	 *
	 * @param step what comes next
	 * @param way who calls
	 * @param from when the next try may begin
	 * @param until when that part of the day ends
	 * @param giveUpAt when the call is given up
	 */
	public record Plan(Step step, CallWay way, Instant from, Instant until, Instant giveUpAt) {

	}

}
