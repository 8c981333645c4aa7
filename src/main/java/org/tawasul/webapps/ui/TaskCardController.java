package org.tawasul.webapps.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.task.Task;
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

	private final VisibleCaseTasks tasks;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final CaseVisibility visibility;

	private final Messages messages;

	TaskCardController(VisibleCaseTasks tasks, CaseService cases, MinistryDirectory ministry, CaseVisibility visibility,
			Messages messages) {
		this.tasks = tasks;
		this.cases = cases;
		this.ministry = ministry;
		this.visibility = visibility;
		this.messages = messages;
	}

	@GetMapping("/camunda/app/tawasul/cards.json")
	Map<String, TaskCardView> cards(@RequestParam("task") List<String> ids, Locale locale) {
		Map<Task, CaseNumber> visible = this.tasks.find(ids);
		Map<CaseNumber, CaseFile> files = this.cases.findAll(visible.values());
		Set<CaseNumber> readable = this.visibility.visible(files.values());
		Map<String, TaskCardView> cards = new HashMap<>();
		visible.forEach((task, number) -> {
			CaseFile file = files.get(number);
			if (file != null && readable.contains(number)) {
				cards.put(task.getId(), card(file, assignee(task, locale), locale));
			}
		});
		return cards;
	}

	/** Tasklist itself knows nobody's name but the reader's. */
	private String assignee(Task task, Locale locale) {
		return (task.getAssignee() == null) ? ""
				: this.ministry.person(task.getAssignee()).map((person) -> person.name(locale)).orElse("");
	}

	private TaskCardView card(CaseFile file, String assignee, Locale locale) {
		String number = file.getNumber().toString();
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
