package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.process.form.FormSchema;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Checks what is deployed together: each model and table by itself, whether each form and
 * table that a model names lies beside it, and whether a lifecycle is complete. The
 * source of the rules is {@code docs/modelling.md}.
 */
public final class ModelValidator {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Set<String> actions;

	private final Set<String> lifecycles;

	/**
	 * A validator for models that may name certain actions.
	 * @param actions the names of the beans
	 * @param lifecycles keys of the processes that carry cases
	 */
	public ModelValidator(Set<String> actions, Set<String> lifecycles) {
		this.actions = Set.copyOf(actions);
		this.lifecycles = Set.copyOf(lifecycles);
	}

	/**
	 * Checks files that are to be deployed together.
	 * @param files content by name; as for the engine, the end of the name tells the kind
	 * @return what is wrong, in the order of the files; empty when nothing is
	 */
	public List<ModelViolation> validate(Map<String, byte[]> files) {
		List<ModelViolation> violations = new ArrayList<>();
		Map<String, Document> models = new LinkedHashMap<>();
		Map<String, FormSchema> forms = new HashMap<>();
		ReferenceValidator references = new ReferenceValidator();
		files.forEach((name, content) -> {
			try {
				if (isModel(name)) {
					models.put(name, ModelXml.read(content));
				}
				else if (isTable(name)) {
					Document table = ModelXml.read(content);
					references.addTables(table);
					violations.addAll(DmnValidator.validate(name, table));
				}
				else if (name.endsWith("form")) {
					JsonNode form = JSON.readTree(content);
					references.addForm(form.path("id").asText());
					forms.put(form.path("id").asText(), FormSchema.read(form));
					violations.addAll(AssignmentValidator.check(name, FormSchema.read(form)));
				}
			}
			catch (SAXException | IOException ex) {
				violations.add(new ModelViolation(name, name, "unreadable", String.valueOf(ex.getMessage())));
			}
		});
		models.forEach((name, model) -> {
			violations.addAll(BpmnValidator.check(name, model, this.actions));
			violations.addAll(AssignmentValidator.check(name, model));
			violations.addAll(references.check(name, model));
		});
		violations.addAll(LifecycleValidator.check(models, forms, this.lifecycles));
		return violations;
	}

	private static boolean isModel(String name) {
		return name.endsWith("bpmn20.xml") || name.endsWith("bpmn");
	}

	private static boolean isTable(String name) {
		return name.endsWith("dmn11.xml") || name.endsWith("dmn");
	}

}
