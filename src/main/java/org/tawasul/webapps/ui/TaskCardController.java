package org.tawasul.webapps.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.desk.CaseVisibility;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Tasklist's cards say about the cases behind tasks, for the tasks that the reader
 * may see. Looking at a card does not count as opening the case.
 */
@RestController
class TaskCardController {

	private static final int MAX_CARDS = 100;

	private final TaskService tasks;

	private final RuntimeService processes;

	private final IdentityService identities;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final CaseVisibility visibility;

	private final Messages messages;

	TaskCardController(TaskService tasks, RuntimeService processes, IdentityService identities, CaseService cases,
			MinistryDirectory ministry, CaseVisibility visibility, Messages messages) {
		this.tasks = tasks;
		this.processes = processes;
		this.identities = identities;
		this.cases = cases;
		this.ministry = ministry;
		this.visibility = visibility;
		this.messages = messages;
	}

	@GetMapping("/camunda/app/tawasul/cards.json")
	Map<String, TaskCardView> cards(@RequestParam("task") List<String> ids, Locale locale) {
		if (this.identities.getCurrentAuthentication() == null || ids.isEmpty()) {
			return Map.of();
		}
		List<Task> visible = this.tasks.createTaskQuery()
			.taskIdIn(ids.stream().limit(MAX_CARDS).toArray(String[]::new))
			.list();
		Map<String, String> numbers = numbers(visible);
		Map<String, TaskCardView> cards = new HashMap<>();
		visible.forEach((task) -> card(numbers.get(task.getProcessInstanceId()), assignee(task, locale), locale)
			.ifPresent((card) -> cards.put(task.getId(), card)));
		return cards;
	}

	/**
	 * By process. Who may see the task may know the case's number, but not the process.
	 */
	private Map<String, String> numbers(List<Task> visible) {
		if (visible.isEmpty()) {
			return Map.of();
		}
		var reader = this.identities.getCurrentAuthentication();
		this.identities.clearAuthentication();
		try {
			return this.processes.createProcessInstanceQuery()
				.processInstanceIds(visible.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
				.list()
				.stream()
				.filter((process) -> process.getBusinessKey() != null)
				.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
		}
		finally {
			this.identities.setAuthentication(reader.getUserId(), reader.getGroupIds(), reader.getTenantIds());
		}
	}

	/** Tasklist itself knows nobody's name but the reader's. */
	private String assignee(Task task, Locale locale) {
		return (task.getAssignee() == null) ? ""
				: this.ministry.person(task.getAssignee()).map((person) -> person.name(locale)).orElse("");
	}

	private Optional<TaskCardView> card(@Nullable String key, String assignee, Locale locale) {
		return (key == null || !key.matches("\\d{1,18}")) ? Optional.empty()
				: this.cases.find(new CaseNumber(Long.parseLong(key)))
					.filter((file) -> this.visibility.isVisible(file.getNumber()))
					.map((file) -> card(file, key, assignee, locale));
	}

	private TaskCardView card(CaseFile file, String number, String assignee, Locale locale) {
		String importance = (file.getImportance() != null) ? file.getImportance().name() : "NORMAL";
		return new TaskCardView(number, importance, this.messages.text("importance." + importance, locale),
				file.getReport().subject(), "/desk/cases/" + number, assignee);
	}

	/**
	 * What a card says.
	 *
	 * @param number of the case
	 * @param importance its code
	 * @param importanceName its name in the reader's language
	 * @param subject as the reporter wrote it
	 * @param link to the case's page
	 * @param assignee the name of who has taken the task, empty if nobody has
	 */
	record TaskCardView(String number, String importance, String importanceName, String subject, String link,
			String assignee) {

	}

}
