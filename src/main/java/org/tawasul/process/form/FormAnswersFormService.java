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
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseVisibility;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.LifecycleProcessResolver;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Shows the forms of tasks in the reader's language and with the facts of their case, and
 * completes tasks with what was answered in their form, not with variables.
 */
public class FormAnswersFormService extends FormServiceImpl {

	private final DeployedForms forms;

	private final TaskFormRenderer renderer;

	private final TaskFormVariables caseVariables;

	private final LifecycleProcessResolver processes;

	private final CaseVisibility visibility;

	private final EngineAuthorization authorization;

	/**
	 * A form service for the forms of tasks.
	 * @param forms reads what is deployed
	 * @param renderer makes forms ready to show
	 * @param caseVariables what forms show of cases
	 * @param processes tells which tasks belong to a case
	 * @param visibility tells who may see a case
	 * @param authorization reads what is deployed for those who may not
	 */
	public FormAnswersFormService(DeployedForms forms, TaskFormRenderer renderer, TaskFormVariables caseVariables,
			LifecycleProcessResolver processes, CaseVisibility visibility, EngineAuthorization authorization) {
		this.forms = forms;
		this.renderer = renderer;
		this.caseVariables = caseVariables;
		this.processes = processes;
		this.visibility = visibility;
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
				return (definition != null) ? this.renderer.render(form, definition, locale) : form;
			}));
			return new ByteArrayInputStream(shown.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The facts of the case are made when asked for, and never stored. Who may see the
	 * task, as administrators may, but not the case gets none of them.
	 */
	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeObjects) {
		VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeObjects);
		Optional<CaseNumber> number = this.commandExecutor.execute((context) -> {
			DelegateExecution execution = context.getTaskManager().findTaskById(taskId).getExecution();
			return (execution != null) ? this.processes.findCase(execution) : Optional.empty();
		});
		number.filter(this.visibility::isVisible)
			.ifPresent((known) -> this.caseVariables.variablesOf(known, groupsOfReader()).forEach((name, value) -> {
				if (names == null || names.contains(name)) {
					variables.putIfAbsent(name, value);
				}
			}));
		return variables;
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
