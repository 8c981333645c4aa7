package org.tawasul.process.form;

import java.io.InputStream;
import java.util.Map;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.tawasul.process.error.EngineFeatureClosedException;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Completes tasks with what was answered in their form, and not with variables; no other
 * way leads on from a task. Comments and files belong to the case, where they follow its
 * rules and are cleaned: the engine's own take none.
 */
public class FormAnswersTaskService extends TaskServiceImpl {

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

	@Override
	public void resolveTask(String taskId, Map<String, Object> variables) {
		if (variables != null && !variables.isEmpty()) {
			refuse(taskId);
		}
		super.resolveTask(taskId, variables);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode) {
		refuse(taskId);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
		refuse(taskId);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
		refuse(taskId);
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode) {
		refuse(taskId);
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
		refuse(taskId);
	}

	@Override
	public void addComment(String taskId, String processInstanceId, String message) {
		closed();
	}

	@Override
	public Comment createComment(String taskId, String processInstanceId, String message) {
		return closed();
	}

	@Override
	public void updateTaskComment(String taskId, String commentId, String message) {
		closed();
	}

	@Override
	public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
		closed();
	}

	@Override
	public Attachment createAttachment(String type, String taskId, String processInstanceId, String name,
			String description, InputStream content) {
		return closed();
	}

	@Override
	public Attachment createAttachment(String type, String taskId, String processInstanceId, String name,
			String description, String url) {
		return closed();
	}

	@Override
	public void saveAttachment(Attachment attachment) {
		closed();
	}

	/** As a command, so that its caller is told in words. */
	private <T> T closed() {
		return this.commandExecutor.execute((context) -> {
			throw new EngineFeatureClosedException("on-case");
		});
	}

	/** Who may not work on the task at all hears that first. */
	private void refuse(String taskId) {
		this.commandExecutor.execute((context) -> {
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			EnsureUtil.ensureNotNull(NotFoundException.class, "Cannot find task with id " + taskId, "task", task);
			context.getProcessEngineConfiguration()
				.getCommandCheckers()
				.forEach((checker) -> checker.checkTaskWork(task));
			throw new InvalidProcessRequestException("task.by-form");
		});
	}

}
