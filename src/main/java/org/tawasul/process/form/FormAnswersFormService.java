package org.tawasul.process.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.process.subject.ProcessSubjects.Carried;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Shows the forms of tasks in the reader's language and with the facts of their case, and
 * completes tasks with what was answered in their form, not with variables.
 */
public class FormAnswersFormService extends FormServiceImpl {

	private final DeployedForms forms;

	private final TaskFormRenderer renderer;

	private final ProcessSubjects subjects;

	private final EngineAuthorization authorization;

	/**
	 * A form service for the forms of tasks.
	 * @param forms reads what is deployed
	 * @param renderer makes forms ready to show
	 * @param subjects tells what tasks are about
	 * @param authorization reads what is deployed for those who may not
	 */
	public FormAnswersFormService(DeployedForms forms, TaskFormRenderer renderer, ProcessSubjects subjects,
			EngineAuthorization authorization) {
		this.forms = forms;
		this.renderer = renderer;
		this.subjects = subjects;
		this.authorization = authorization;
	}

	@Override
	public InputStream getDeployedTaskForm(String taskId) {
		requireTask(taskId);
		try (InputStream deployed = super.getDeployedTaskForm(taskId)) {
			JsonNode form = this.forms.parse(deployed.readAllBytes());
			Locale locale = LocaleContextHolder.getLocale();
			// Whoever may see the task may see its form, though not read the deployment.
			JsonNode shown = this.authorization.runWithout(() -> this.commandExecutor.execute((context) -> {
				String definition = context.getTaskManager().findTaskById(taskId).getProcessDefinitionId();
				return (definition != null) ? this.renderer.render(form, definition, panelOf(taskId, context), locale)
						: form;
			}));
			return new ByteArrayInputStream(shown.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The facts of a case are made when asked for, and never stored. Who may see the
	 * task, as administrators may, but not the case gets none of them.
	 */
	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeObjects) {
		VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeObjects);
		Optional<Carried> carried = this.commandExecutor.execute((context) -> carriedBy(taskId, context));
		carried.ifPresent(
				(found) -> found.subject().formVariables(found.key(), groupsOfReader()).forEach((name, value) -> {
					if (names == null || names.contains(name)) {
						variables.putIfAbsent(name, value);
					}
				}));
		return variables;
	}

	private Optional<Carried> carriedBy(String taskId, CommandContext context) {
		DelegateExecution execution = context.getTaskManager().findTaskById(taskId).getExecution();
		return (execution != null) ? this.subjects.find(execution) : Optional.empty();
	}

	private @Nullable String panelOf(String taskId, CommandContext context) {
		return carriedBy(taskId, context).flatMap((carried) -> carried.subject().panel()).orElse(null);
	}

	private List<String> groupsOfReader() {
		return this.commandExecutor.execute((context) -> {
			Authentication reader = context.getAuthentication();
			return (reader != null && reader.getGroupIds() != null) ? reader.getGroupIds() : List.<String>of();
		});
	}

	/** The engine fails at a task that is not there. */
	private void requireTask(String taskId) {
		this.commandExecutor.execute((context) -> {
			EnsureUtil.ensureNotNull("Cannot find task with id " + taskId, "task",
					context.getTaskManager().findTaskById(taskId));
			return null;
		});
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		super.submitTaskForm(taskId, FormAnswers.wrap(properties));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		return super.submitTaskFormWithVariablesInReturn(taskId, FormAnswers.wrap(properties), deserializeValues);
	}

}
