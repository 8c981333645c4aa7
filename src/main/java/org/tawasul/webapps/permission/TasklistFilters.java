package org.tawasul.webapps.permission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.tawasul.casefile.Importance;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.TaskPriorityListener;
import org.tawasul.process.expression.FilterExpression;

import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist, which everybody shares: their expressions are evaluated for
 * the user who looks. All are sorted by importance, then by deadline, and refresh by
 * themselves.
 */
@Component
class TasklistFilters {

	private final TaskService tasks;

	private final Messages messages;

	TasklistFilters(TaskService tasks, Messages messages) {
		this.tasks = tasks;
		this.messages = messages;
	}

	List<TasklistFilter> all() {
		return List.of(filter("unit", 0, unitQuery()),
				filter("mine", 1, query().taskAssigneeExpression(FilterExpression.CURRENT_USER.text())),
				filter("overdue", 2, unitQuery().dueBeforeExpression(FilterExpression.NOW.text())),
				filter("today", 3,
						unitQuery().dueAfterExpression(FilterExpression.START_OF_DAY.text())
							.dueBeforeExpression(FilterExpression.START_OF_NEXT_DAY.text())),
				filter("important", 4,
						unitQuery().taskMinPriority(TaskPriorityListener.priorityOf(Importance.VERY_IMPORTANT))));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().orderByTaskPriority().desc().orderByDueDate().asc();
	}

	/**
	 * Includes tasks that a colleague has claimed: the unit answers for them together.
	 */
	private TaskQuery unitQuery() {
		return query().taskCandidateGroupInExpression(FilterExpression.CURRENT_USER_GROUPS.text())
			.includeAssignedTasks();
	}

	private TasklistFilter filter(String key, int priority, TaskQuery query) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(TasklistFilter.KEY_PROPERTY, key);
		properties.put("priority", priority);
		properties.put("refresh", true);
		properties.put("showUndefinedVariable", false);
		properties.put("description", text("webapps.filter." + key + ".description"));
		properties.put("variables", List.of());
		return new TasklistFilter(key, text("webapps.filter." + key), query, properties);
	}

	private String text(String key) {
		return this.messages.text(key, SupportedLanguages.ARABIC);
	}

}
