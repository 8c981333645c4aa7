package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tawasul.casefile.Phase;

/** Modeler's palette, the handbook and the actions speak of the same things. */
final class ElementTemplateContract {

	private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

	private final Map<String, Set<String>> handbook;

	/** A Modeler finds a template by both. */
	private final Map<String, String> versions = new TreeMap<>();

	/** The inputs that each template offers. */
	private final Map<String, Set<String>> templates = new TreeMap<>();

	private ElementTemplateContract(ModelFiles files) {
		this.handbook = ModelVocabulary.handbook(files);
	}

	static List<String> check(ModelFiles files) {
		ElementTemplateContract contract = new ElementTemplateContract(files);
		List<String> found = new ArrayList<>();
		files.only((path) -> path.startsWith(ModelFiles.TEMPLATES))
			.texts()
			.forEach((path, text) -> found.addAll(contract.template(path, text)));
		ContractViolations violations = new ContractViolations("org.tawasul.process.action");
		for (String action : ModelFiles.actions()) {
			violations.require(contract.templates.containsKey("org.tawasul.action." + action), action,
					"has no element template in " + ModelFiles.TEMPLATES);
			violations.require(contract.handbook.containsKey(action), action, "has no line in docs/modelling.md");
		}
		found.addAll(violations.messages());
		ParsedModel.in(files).forEach((drawing) -> found.addAll(contract.uses(drawing)));
		return found;
	}

	private List<String> template(String path, String text) {
		ContractViolations violations = new ContractViolations(path);
		JsonNode template = read(text);
		String id = template.path("id").asText();
		violations.require(template.path("version").asInt() > 0, id, "has no version");
		this.versions.put(id, template.path("version").asText());
		String action = id.replaceFirst("^org\\.tawasul\\.action\\.", "");
		Set<String> inputs = new TreeSet<>();
		Map<String, String> properties = new TreeMap<>();
		for (JsonNode property : template.path("properties")) {
			String kind = property.path("binding").path("type").asText();
			String name = property.path("binding").path("name").asText();
			String value = property.path("value").asText();
			if (name.equals("camunda:delegateExpression")) {
				violations.require(value.equals("${" + action + "}") && ModelFiles.actions().contains(action), id,
						"names an unknown action: " + value);
			}
			else if (kind.equals("camunda:inputParameter")) {
				inputs.add(name);
			}
			else if (kind.equals("camunda:property")) {
				properties.put(name, value);
			}
			if (name.equals("phase")) {
				violations.require(Set.copyOf(property.path("choices").findValuesAsText("value"))
					.equals(ModelVocabulary.constants(Phase.class)), id, "offers other phases than there are");
			}
		}
		violations.require(properties.containsKey("label.en"), id, "has no field for the English name label.en");
		if (properties.containsKey("status")) {
			boolean proposed = !properties.get("status").isEmpty();
			Stream.of("status.label", "status.label.en")
				.forEach((name) -> violations.require(
						properties.containsKey(name) && (!proposed || !properties.get(name).isEmpty()), id,
						"has a status without its name " + name));
		}
		this.templates.put(id, inputs);
		violations.require(
				!id.startsWith("org.tawasul.action.") || inputs.equals(this.handbook.getOrDefault(action, inputs)), id,
				"has other inputs than docs/modelling.md says: " + inputs);
		return violations.messages();
	}

	private List<String> uses(ParsedModel drawing) {
		ContractViolations violations = new ContractViolations(drawing.path());
		for (FlowNode node : drawing.all(FlowNode.class)) {
			String template = node.getAttributeValueNs(ENGINE, "modelerTemplate");
			violations.require(template == null || this.templates.containsKey(template), node.getId(),
					"follows a template that is not in the palette: " + template);
			violations.require(template == null
					|| node.getAttributeValueNs(ENGINE, "modelerTemplateVersion").equals(this.versions.get(template)),
					node.getId(), "follows another version of its template");
			violations.require(template != null || !(node instanceof BusinessRuleTask || node instanceof UserTask),
					node.getId(), "follows no template of the palette");
		}
		for (ServiceTask task : drawing.all(ServiceTask.class)) {
			String action = String.valueOf(task.getCamundaDelegateExpression()).replaceAll("[${}]", "");
			String template = "org.tawasul.action." + action;
			violations.require(template.equals(task.getAttributeValueNs(ENGINE, "modelerTemplate")), task.getId(),
					"does not follow the template of its action " + action);
			Set<String> inputs = this.templates.getOrDefault(template, Set.of());
			violations.require(inputs.equals(ParsedModel.inputs(task).keySet()), task.getId(),
					"has other inputs than its action takes: " + inputs);
		}
		return violations.messages();
	}

	private static JsonNode read(String text) {
		try {
			return new ObjectMapper().readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
