package org.tawasul.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.survey.SurveyService;
import org.tawasul.survey.call.SatisfactionCallEvent.CaseSampled;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls by which a model is tried before it is live; only {@code process} may use it, in
 * a transaction that is rolled back. No table decides about them, and nobody is called.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TrialCallService {

	private final SatisfactionCallRepository calls;

	private final SatisfactionCallWorkflow workflow;

	private final CaseService cases;

	private final SurveyService surveys;

	private final DoNotCallList doNotCall;

	private final SatisfactionCallProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TrialCallService(SatisfactionCallRepository calls, SatisfactionCallWorkflow workflow, CaseService cases,
			SurveyService surveys, DoNotCallList doNotCall, SatisfactionCallProperties properties,
			ApplicationEventPublisher events, Clock clock) {
		this.calls = calls;
		this.workflow = workflow;
		this.cases = cases;
		this.surveys = surveys;
		this.doNotCall = doNotCall;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a call, as the sample does.
	 * @param closed a closed case whose reporter has a mobile number
	 * @param way who calls
	 * @return the new call, which its process carries
	 */
	public SatisfactionCallNumber begin(CaseNumber closed, CallWay way) {
		CaseFile caseFile = this.cases.lock(closed);
		Instant now = this.clock.instant();
		SatisfactionCallNumber number = this.calls
			.add(closed, way, this.surveys.current().version(),
					this.doNotCall.hash(SatisfactionCallWorkflow.mobileOf(caseFile).orElseThrow()), now,
					now.plus(this.properties.within()))
			.orElseThrow();
		this.events.publishEvent(new CaseSampled(number));
		return number;
	}

	/**
	 * Keeps answers as an agent's page does, before the task is completed.
	 * @param number the call
	 * @param answers by the questions' codes
	 */
	public void keepAnswers(SatisfactionCallNumber number, Map<String, String> answers) {
		this.calls.keepAnswers(number, answers);
	}

	/**
	 * The voice gateway has called, or has not taken the order.
	 * @param number the call
	 * @param outcome what came of it; null where the order was not taken
	 * @param answers by the questions' codes
	 */
	public void endVoiceCall(SatisfactionCallNumber number, @Nullable CallOutcome outcome,
			Map<String, String> answers) {
		if (outcome != null) {
			this.workflow.record(number, outcome, answers, Locale.forLanguageTag("ar"), null);
		}
		this.events
			.publishEvent(new VoiceCallEnded(number, (outcome != null) ? outcome.name() : VoiceCallEnded.FAILED));
	}

}
