package org.tawasul.process.form;

import java.util.Map;

import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives a task's form what its reader needs to decide, fresh from the case each time it
 * is opened, after the engine has found that the reader may see the task. Kept as
 * variables, the same would be stored with every task and grow stale.
 */
@Component
public class TaskFormVariablesInterceptor extends CommandInterceptor {

	private final TaskFormVariables caseOnForm;

	TaskFormVariablesInterceptor(TaskFormVariables caseOnForm) {
		this.caseOnForm = caseOnForm;
	}

	@Override
	public <T> T execute(Command<T> command) {
		T result = this.next.execute(command);
		if (command instanceof GetTaskFormVariablesCmd asked && result instanceof VariableMap variables) {
			String key = this.next.execute((context) -> businessKey(asked.resourceId));
			if (key != null) {
				Map<String, Object> facts = this.caseOnForm.variablesOf(key);
				facts.forEach((name, value) -> {
					if (asked.formVariableNames == null || asked.formVariableNames.contains(name)) {
						variables.putIfAbsent(name, value);
					}
				});
			}
		}
		return result;
	}

	private static @Nullable String businessKey(String taskId) {
		TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
		return (task != null && task.getProcessInstance() != null
				&& CaseVariables.PROCESS.equals(task.getProcessInstance().getProcessDefinition().getKey()))
						? task.getProcessInstance().getBusinessKey() : null;
	}

}
