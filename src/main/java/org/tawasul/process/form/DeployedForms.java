package org.tawasul.process.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.Resource;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The forms that were deployed together with a model. Those of a deployment never change,
 * so each is read once.
 */
@Component
public class DeployedForms {

	private final RepositoryService repository;

	private final ObjectMapper json;

	/** Those of the versions that are asked for: trials leave others behind. */
	private final Cache<String, Map<String, DeployedForm>> forms = Caffeine.newBuilder().maximumSize(200).build();

	DeployedForms(@Lazy RepositoryService repository, ObjectMapper json) {
		this.repository = repository;
		this.json = json;
	}

	/**
	 * A form of the same deployment as a model.
	 * @param processDefinitionId the model
	 * @param form the form's id
	 * @return the form as it was deployed
	 */
	Optional<JsonNode> find(String processDefinitionId, String form) {
		return findDeployed(processDefinitionId, form).map(DeployedForm::form);
	}

	private Optional<DeployedForm> findDeployed(String processDefinitionId, String form) {
		return Optional.ofNullable(this.forms.get(processDefinitionId, this::read).get(form));
	}

	/**
	 * The rules of a task's form.
	 * @param task the task
	 * @return empty when the model names no form
	 */
	public Optional<FormSchema> schemaOf(DelegateTask task) {
		String form = task.getBpmnModelElementInstance().getCamundaFormRef();
		return Optional.ofNullable(form)
			.map((id) -> findDeployed(task.getProcessDefinitionId(), id).map(DeployedForm::schema)
				.orElseThrow(() -> new InvalidProcessRequestException("form.missing", id)));
	}

	/**
	 * The rules of a form that lies beside a model.
	 * @param processDefinitionId the model
	 * @param form the form's id
	 * @return empty when no such form was deployed with it
	 */
	public Optional<FormSchema> schemaOf(String processDefinitionId, String form) {
		return findDeployed(processDefinitionId, form).map(DeployedForm::schema);
	}

	private Map<String, DeployedForm> read(String processDefinitionId) {
		String deployment = this.repository.getProcessDefinition(processDefinitionId).getDeploymentId();
		Map<String, DeployedForm> forms = new HashMap<>();
		for (Resource resource : this.repository.getDeploymentResources(deployment)) {
			if (resource.getName().endsWith("form")) {
				JsonNode form = parse(resource.getBytes());
				forms.put(form.path("id").asText(), new DeployedForm(form, FormSchema.read(form)));
			}
		}
		return Map.copyOf(forms);
	}

	JsonNode parse(byte[] form) {
		try {
			return this.json.readTree(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record DeployedForm(JsonNode form, FormSchema schema) {

	}

}
