package org.tawasul.process.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.tawasul.process.InvalidProcessRequestException;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The form that goes with a task: the one that was deployed together with the task's
 * model. Forms of a deployment never change, so each is read once.
 */
@Component
public class FormSchemas {

	private final RepositoryService repository;

	private final ObjectMapper json;

	private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

	FormSchemas(@Lazy RepositoryService repository, ObjectMapper json) {
		this.repository = repository;
		this.json = json;
	}

	/** The task's form, or nothing when its model names none. */
	public Optional<FormSchema> of(TaskEntity task) {
		var key = task.getTaskDefinition().getCamundaFormDefinitionKey();
		if (key == null) {
			return Optional.empty();
		}
		String deployment = task.getExecution().getProcessDefinition().getDeploymentId();
		String form = (String) key.getValue(task);
		return Optional.of(this.read.computeIfAbsent(deployment + "/" + form, (id) -> load(deployment, form)));
	}

	private FormSchema load(String deployment, String form) {
		CamundaFormDefinitionEntity definition = Context.getCommandContext()
			.getCamundaFormDefinitionManager()
			.findDefinitionByDeploymentAndKey(deployment, form);
		if (definition == null) {
			throw new InvalidProcessRequestException("form.missing", form);
		}
		try (InputStream resource = this.repository.getResourceAsStream(deployment, definition.getResourceName())) {
			return FormSchema.read(this.json.readTree(resource));
		}
		catch (IOException ex) {
			throw new IllegalStateException("form " + form + " cannot be read", ex);
		}
	}

}
