package org.tawasul.process;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completes tasks with what was answered in their form, and not with variables.
 */
class FormTaskService extends TaskServiceImpl {

	@Override
	public void complete(String taskId) {
		super.complete(taskId, FormAnswers.wrap(null));
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		super.complete(taskId, FormAnswers.wrap(variables));
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		return super.completeWithVariablesInReturn(taskId, FormAnswers.wrap(variables), deserializeValues);
	}

}
