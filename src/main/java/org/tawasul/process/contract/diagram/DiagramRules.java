package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.form.FormSchema;

/**
 * The rules for diagrams, alone and with the tables and forms that they name.
 */
public final class DiagramRules implements ContractRule {

	private final Set<String> actions;

	private final Set<String> lifecycles;

	/**
	 * Rules for models that may name certain actions.
	 * @param actions the names of the beans
	 * @param lifecycles keys of the processes that carry cases
	 */
	public DiagramRules(Set<String> actions, Set<String> lifecycles) {
		this.actions = Set.copyOf(actions);
		this.lifecycles = Set.copyOf(lifecycles);
	}

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		ReferenceValidator references = ReferenceValidator.of(files);
		files.models().forEach((name, model) -> {
			violations.addAll(BpmnValidator.check(name, model, this.actions));
			violations.addAll(AssignmentValidator.check(name, model));
			violations.addAll(references.check(name, model));
		});
		Map<String, FormSchema> forms = new HashMap<>();
		files.forms().values().forEach((form) -> forms.put(form.path("id").asText(), FormSchema.read(form)));
		violations.addAll(LifecycleValidator.check(files.models(), forms, this.lifecycles));
		return violations;
	}

}
