package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.PendingDecision;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.form.FormSchema;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallService;
import org.tawasul.survey.call.TrialCallService;
import org.tawasul.survey.call.VoiceCalls;

import org.springframework.stereotype.Component;

/**
 * The satisfaction calls of a trial, each about a closed case of its own: by an agent, by
 * the voice gateway where there is one, and one that nobody needs any more. Each must end
 * by itself when nobody does anything.
 */
@Component
class TrialSatisfactionCalls implements TrialSubject {

	private static final String LABEL = "SATISFACTION_CALL";

	private static final int GOOD = 4;

	private final TrialCallService trial;

	private final SatisfactionCallService calls;

	private final VoiceCalls voice;

	private final CaseService cases;

	private final CaseDecisionService decisions;

	private final CaseWorkflow workflow;

	private final TrialAnswers answers;

	private final TrialPlaces places;

	private final EntityManager entities;

	TrialSatisfactionCalls(TrialCallService trial, SatisfactionCallService calls, VoiceCalls voice, CaseService cases,
			CaseDecisionService decisions, CaseWorkflow workflow, TrialAnswers answers, TrialPlaces places,
			EntityManager entities) {
		this.entities = entities;
		this.trial = trial;
		this.calls = calls;
		this.voice = voice;
		this.cases = cases;
		this.decisions = decisions;
		this.workflow = workflow;
		this.answers = answers;
		this.places = places;
	}

	@Override
	public Set<String> processKeys() {
		return Set.of("SatisfactionCall");
	}

	@Override
	public List<TrialStart> starts(String process, String region) {
		List<TrialStart> starts = new ArrayList<>();
		for (CallWay way : CallWay.values()) {
			if (way != CallWay.VOICE || this.voice.isReady()) {
				starts.add(start(LABEL + " " + way, way.name(), way, region, false));
			}
		}
		starts.add(start(LABEL, null, CallWay.AGENT, region, true));
		return starts;
	}

	private TrialStart start(String label, @Nullable String kind, CallWay way, String region, boolean rated) {
		return new TrialStart(label, kind, null, null, () -> {
			CaseNumber closed = closed(region);
			if (rated) {
				rate(closed);
			}
			return this.trial.begin(closed, way).toString();
		});
	}

	@Override
	public List<String> impossible(String process) {
		return this.voice.isReady() ? List.of() : List.of(LABEL + " " + CallWay.VOICE);
	}

	/** By what staff do, whatever the lifecycle of cases draws. */
	private CaseNumber closed(String region) {
		CaseReport report = TrialReports.of(CaseType.COMPLAINT, region, mobile());
		CaseNumber number = this.cases.open(report).getNumber();
		// Ratings and calls are written by statements of their own.
		this.entities.flush();
		this.decisions.decide(number, PendingDecision.resolve(TrialCases.WORDS, TrialLinks.STAFF));
		this.workflow.publishResolution(number);
		this.workflow.moveTo(number, "closed", Phase.DONE);
		return number;
	}

	/** Nobody's, and another each time: some do not want to be called again. */
	private static String mobile() {
		return "+000" + (UUID.randomUUID().getMostSignificantBits() & 0xF_FFFF_FFFFL);
	}

	private void rate(CaseNumber number) {
		this.cases.rate(number, GOOD, TrialCases.WORDS, RatingWay.SURVEY);
	}

	@Override
	public TrialState find(String key) {
		SatisfactionCall call = call(key);
		String process = call.workflowId();
		boolean open = call.phase().isOpen();
		return new TrialState(key, process, call.status(), open,
				(process != null && open) ? this.places.node(process).orElse(null) : null, call.handlers(), true, null);
	}

	/** The survey may ask more than the form, on the agent's page. */
	@Override
	public Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn) {
		SatisfactionCall call = call(key);
		Map<String, String> kept = answered(call);
		kept.remove(SurveyQuestion.OVERALL);
		kept.remove(SurveyQuestion.COMMENT);
		this.trial.keepAnswers(call.number(), kept);
		return this.answers.to(form, turn, (field) -> null);
	}

	@Override
	public Map<String, Runnable> causes(String key, String message, int turn) {
		SatisfactionCall call = call(key);
		return switch (message) {
			case "SurveyAnswered" -> Map.of("", () -> rate(call.caseNumber()));
			case "VoiceCallEnded" -> voiceCalls(call);
			default -> Map.of();
		};
	}

	private Map<String, Runnable> voiceCalls(SatisfactionCall call) {
		Map<String, Runnable> causes = new TreeMap<>();
		causes.put(VoiceCallEnded.FAILED, () -> this.trial.endVoiceCall(call.number(), null, Map.of()));
		for (CallOutcome outcome : CallOutcome.values()) {
			causes.put(outcome.name(), () -> this.trial.endVoiceCall(call.number(), outcome,
					(outcome == CallOutcome.ANSWERED) ? answered(call) : Map.of()));
		}
		return causes;
	}

	private Map<String, String> answered(SatisfactionCall call) {
		return this.calls.questions(call)
			.stream()
			.collect(Collectors.toMap(SurveyQuestion::code, TrialSatisfactionCalls::answer, (one, other) -> one,
					HashMap::new));
	}

	private static String answer(SurveyQuestion question) {
		return switch (question.kind()) {
			case SCORE -> Integer.toString(GOOD);
			case YES_NO -> SurveyQuestion.YES;
			case CHOICE -> question.offered().stream().map((option) -> option.code()).findFirst().orElse("");
			case TEXT -> TrialCases.WORDS;
		};
	}

	private SatisfactionCall call(String key) {
		return this.calls.find(SatisfactionCallNumber.parse(key).orElseThrow()).orElseThrow();
	}

}
