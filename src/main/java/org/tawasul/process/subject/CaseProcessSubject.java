package org.tawasul.process.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.desk.CaseVisibility;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.process.CaseFacts;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.TaskPriorityListener;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.TaskCompletionHandler;
import org.tawasul.process.form.TaskFormVariables;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Cases, carried by the lifecycle of their type.
 */
@Component
class CaseProcessSubject implements ProcessSubject {

	private final ProcessProperties properties;

	private final CaseWorkflow workflow;

	private final CaseService cases;

	private final CaseDecisionService decisions;

	private final CaseFacts facts;

	private final TaskCompletionHandler completion;

	private final TaskFormVariables formVariables;

	private final CaseVisibility visibility;

	private final MinistryDirectory ministry;

	private final Messages messages;

	CaseProcessSubject(ProcessProperties properties, CaseWorkflow workflow, CaseService cases,
			CaseDecisionService decisions, CaseFacts facts, TaskCompletionHandler completion,
			TaskFormVariables formVariables, @Lazy CaseVisibility visibility, MinistryDirectory ministry,
			Messages messages) {
		this.properties = properties;
		this.workflow = workflow;
		this.cases = cases;
		this.decisions = decisions;
		this.facts = facts;
		this.completion = completion;
		this.formVariables = formVariables;
		this.visibility = visibility;
		this.ministry = ministry;
		this.messages = messages;
	}

	@Override
	public Set<String> processKeys() {
		return this.properties.allKeys();
	}

	@Override
	public boolean isKey(String businessKey) {
		return CaseNumber.parse(businessKey).isPresent();
	}

	@Override
	public String unknown() {
		return "case.unknown";
	}

	@Override
	public Optional<String> panel() {
		return Optional.of("CasePanel");
	}

	@Override
	public void begin(String key, String process) {
		this.workflow.begin(number(key), process);
	}

	@Override
	public boolean isOpen(String key) {
		return this.workflow.lock(number(key)).getPhase().isOpen();
	}

	@Override
	public void moveTo(String key, String status, Phase phase) {
		this.workflow.moveTo(number(key), status, phase);
	}

	@Override
	public void reach(String key, String step) {
		this.workflow.reach(number(key), step);
	}

	@Override
	public Map<String, @Nullable Object> facts(String key) {
		Map<String, @Nullable Object> all = this.facts.of(this.workflow.lock(number(key)));
		// A variable of its own, once its table has answered.
		all.remove(CaseVariables.IMPORTANCE);
		return all;
	}

	/** A unit that the ministry does not have is none: the care centre finds one. */
	@Override
	public void apply(String key, DelegateExecution execution, Map<String, Object> row) {
		if (row.get(CaseVariables.IMPORTANCE) instanceof String importance) {
			this.workflow.setImportance(number(key), Importance.valueOf(importance));
		}
		if (row.get(CaseVariables.UNIT) instanceof String unit) {
			boolean known = this.ministry.unit(unit).isPresent();
			this.workflow.assignToUnit(number(key), known ? unit : null);
			execution.setVariable(CaseVariables.UNIT, known ? unit : null);
		}
	}

	@Override
	public @Nullable String handlers(String key) {
		return this.cases.find(number(key)).map((file) -> file.getAssignment().getHandlers()).orElse(null);
	}

	@Override
	public @Nullable String lockHandlers(String key) {
		return this.workflow.lock(number(key)).getAssignment().getHandlers();
	}

	@Override
	public int priority(String key) {
		return TaskPriorityListener.priorityOf(this.workflow.lock(number(key)).getImportance());
	}

	@Override
	public void markOpened(String key) {
		this.decisions.markOpened(number(key));
	}

	@Override
	public void complete(String key, DelegateExecution execution, FormAnswers answers, String user) {
		this.completion.handle(execution, number(key), answers, user);
	}

	@Override
	public Map<String, Object> formVariables(String key, Collection<String> groupsOfReader) {
		CaseNumber number = number(key);
		return this.visibility.isVisible(number) ? this.formVariables.variablesOf(number, groupsOfReader) : Map.of();
	}

	@Override
	public Map<String, Object> formConditions(String key, FormSchema schema) {
		return schema.asks(TaskFormVariables.LINKED_CASES) ? this.formVariables.linkedCases(number(key)) : Map.of();
	}

	@Override
	public Map<String, TaskCard> cards(Collection<String> keys) {
		List<CaseNumber> numbers = new ArrayList<>();
		keys.forEach((key) -> numbers.add(number(key)));
		Map<CaseNumber, CaseFile> files = this.cases.findAll(numbers);
		Map<String, TaskCard> cards = new HashMap<>();
		this.visibility.visible(files.values())
			.forEach((number) -> Optional.ofNullable(files.get(number))
				.ifPresent((file) -> cards.put(number.toString(), card(file))));
		return cards;
	}

	private TaskCard card(CaseFile file) {
		String number = file.getNumber().toString();
		String importance = (file.getImportance() != null) ? file.getImportance().name() : Importance.NORMAL.name();
		return new TaskCard(number, importance,
				this.messages.text("importance." + importance, LocaleContextHolder.getLocale()),
				file.getReport().subject(), "/desk/cases/" + number);
	}

	private static CaseNumber number(String key) {
		return CaseNumber.parse(key).orElseThrow();
	}

}
