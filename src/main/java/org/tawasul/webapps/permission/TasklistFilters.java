package org.tawasul.webapps.permission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist. Their expressions are evaluated for whoever looks, so five
 * filters do for everybody. All come with the same columns, the next deadline first, and
 * look again by themselves.
 */
@Component
class TasklistFilters {

	private static final String MY_GROUPS = "${currentUserGroups()}";

	private final TaskService tasks;

	private final Messages words;

	TasklistFilters(TaskService tasks, Messages words) {
		this.tasks = tasks;
		this.words = words;
	}

	List<TasklistFilter> all() {
		return List.of(filter("unit", 0, unit()), filter("mine", 1, query().taskAssigneeExpression("${currentUser()}")),
				filter("overdue", 2, unit().dueBeforeExpression("${now()}")),
				filter("today", 3,
						unit().dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
							.dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")),
				filter("important", 4, unit().processVariableValueEquals("importance", "VERY_IMPORTANT")));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().orderByDueDate().asc();
	}

	/** Also what a colleague has taken: the unit answers for it together. */
	private TaskQuery unit() {
		return query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
	}

	private TasklistFilter filter(String word, int place, TaskQuery query) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("tawasul", word);
		properties.put("priority", place);
		properties.put("refresh", true);
		properties.put("showUndefinedVariable", false);
		properties.put("description", text("webapps.filter." + word + ".description"));
		properties.put("variables", List.of());
		return new TasklistFilter(word, text("webapps.filter." + word), query, properties);
	}

	private String text(String key) {
		return this.words.text(key, SupportedLanguages.ARABIC);
	}

}
