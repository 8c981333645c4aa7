package org.tawasul.webapps.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.task.Task;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.process.subject.TaskCard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Tasklist's cards say about the cases, and whatever else is behind tasks, for the
 * tasks that the reader may see. Looking at a card does not count as opening the case.
 */
@RestController
class TaskCardController {

	private final VisibleTasks tasks;

	private final ProcessSubjects subjects;

	private final MinistryDirectory ministry;

	TaskCardController(VisibleTasks tasks, ProcessSubjects subjects, MinistryDirectory ministry) {
		this.tasks = tasks;
		this.subjects = subjects;
		this.ministry = ministry;
	}

	@GetMapping("/camunda/app/tawasul/cards.json")
	Map<String, TaskCardView> cards(@RequestParam("task") List<String> ids, Locale locale) {
		Map<Task, String> visible = this.tasks.find(ids);
		Map<String, TaskCard> cards = cards(visible);
		Map<String, TaskCardView> views = new HashMap<>();
		visible.forEach((task, key) -> {
			TaskCard card = cards.get(key);
			if (card != null) {
				views.put(task.getId(), new TaskCardView(card.number(), card.importance(), card.importanceName(),
						card.subject(), card.link(), assignee(task, locale)));
			}
		});
		return views;
	}

	/** Each kind of thing is asked once for all of its cards. */
	private Map<String, TaskCard> cards(Map<Task, String> visible) {
		Map<ProcessSubject, Set<String>> keys = new HashMap<>();
		visible.values()
			.forEach((key) -> this.subjects.ofKey(key)
				.ifPresent((subject) -> keys.computeIfAbsent(subject, (same) -> new HashSet<>()).add(key)));
		Map<String, TaskCard> cards = new HashMap<>();
		keys.forEach((subject, some) -> cards.putAll(subject.cards(some)));
		return cards;
	}

	/** Tasklist itself knows nobody's name but the reader's. */
	private String assignee(Task task, Locale locale) {
		return (task.getAssignee() == null) ? ""
				: this.ministry.person(task.getAssignee()).map((person) -> person.name(locale)).orElse("");
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
