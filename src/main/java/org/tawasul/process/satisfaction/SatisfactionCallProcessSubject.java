package org.tawasul.process.satisfaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.Phase;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.TaskCard;
import org.tawasul.survey.SurveyClosedException;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.call.CallAnswersInvalidException;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallService;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Satisfaction calls, carried by their one model.
 */
@Component
class SatisfactionCallProcessSubject implements ProcessSubject {

	/** The key of the process. */
	static final String PROCESS = "SatisfactionCall";

	private static final String OUTCOME = "outcome";

	private final SatisfactionCallWorkflow workflow;

	private final SatisfactionCallService calls;

	private final SatisfactionCallFormVariables formVariables;

	private final CurrentUser user;

	SatisfactionCallProcessSubject(SatisfactionCallWorkflow workflow, SatisfactionCallService calls,
			SatisfactionCallFormVariables formVariables, CurrentUser user) {
		this.workflow = workflow;
		this.calls = calls;
		this.formVariables = formVariables;
		this.user = user;
	}

	@Override
	public Set<String> processKeys() {
		return Set.of(PROCESS);
	}

	@Override
	public boolean isKey(String businessKey) {
		return SatisfactionCallNumber.parse(businessKey).isPresent();
	}

	@Override
	public String unknown() {
		return "satisfaction.unknown";
	}

	@Override
	public Optional<String> panel() {
		return Optional.of("SatisfactionCallPanel");
	}

	@Override
	public void begin(String key, String process) {
		this.workflow.begin(number(key), process);
	}

	@Override
	public boolean isOpen(String key) {
		return this.workflow.lock(number(key)).phase().isOpen();
	}

	@Override
	public void moveTo(String key, String status, Phase phase) {
		this.workflow.moveTo(number(key), status, phase);
	}

	@Override
	public Map<String, @Nullable Object> facts(String key) {
		SatisfactionCall call = this.workflow.lock(number(key));
		return Map.of("callTries", call.tries());
	}

	@Override
	public @Nullable String handlers(String key) {
		return this.calls.find(number(key)).map(SatisfactionCall::handlers).orElse(null);
	}

	@Override
	public @Nullable String lockHandlers(String key) {
		return this.workflow.lock(number(key)).handlers();
	}

	@Override
	public void complete(String key, DelegateExecution execution, FormAnswers given, String username) {
		String outcome = given.text(OUTCOME);
		if (outcome == null) {
			throw new InvalidProcessRequestException("form.required", OUTCOME);
		}
		try {
			this.workflow.record(number(key), CallOutcome.valueOf(outcome), answers(given),
					LocaleContextHolder.getLocale(), username);
		}
		catch (CallAnswersInvalidException ex) {
			throw new InvalidProcessRequestException("satisfaction.answers");
		}
		catch (SurveyClosedException ex) {
			throw new InvalidProcessRequestException("satisfaction.answered");
		}
		// Whatever somebody stored under the name: the gateway reads what the form says.
		execution.removeVariable(OUTCOME);
		CaseVariables.setTransient(execution, OUTCOME, outcome);
	}

	private static Map<String, String> answers(FormAnswers given) {
		Map<String, String> answers = new HashMap<>();
		for (String code : Set.of(SurveyQuestion.OVERALL, SurveyQuestion.COMMENT)) {
			String text = given.text(code);
			if (text != null) {
				answers.put(code, text);
			}
		}
		return answers;
	}

	@Override
	public Map<String, Object> formVariables(String key, Collection<String> groupsOfReader) {
		return mayRead() ? this.formVariables.variablesOf(number(key)) : Map.of();
	}

	@Override
	public Map<String, TaskCard> cards(Collection<String> keys) {
		return mayRead() ? this.formVariables
			.cards(keys.stream().flatMap((key) -> this.calls.find(number(key)).stream()).toList()) : Map.of();
	}

	/** A job, or a program of our own, has not signed in. */
	private boolean mayRead() {
		return this.user.find().map(SatisfactionCallService::calls).orElse(true);
	}

	private static SatisfactionCallNumber number(String key) {
		return SatisfactionCallNumber.parse(key).orElseThrow();
	}

}
