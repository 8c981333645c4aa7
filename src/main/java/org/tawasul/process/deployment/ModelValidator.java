package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.tawasul.process.contract.BundleRules;
import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.diagram.DiagramRules;
import org.tawasul.process.contract.form.FormRules;
import org.tawasul.process.contract.table.TableRules;

/**
 * Checks what is deployed together: each model, table and form by itself, whether each
 * form and table that a model names lies beside it, and whether a lifecycle is complete.
 * The source of the rules is {@code docs/modelling.md}.
 */
public final class ModelValidator {

	/** By which of its faults a table or form is none that a model could name. */
	private static final Set<String> NOT_THERE = Set.of("empty", "unreadable", "document-type", "form-encoding",
			"file-large", "form-id", "form-twice", "decision-none", "decision-id", "decision-table");

	private final List<ContractRule> fileRules;

	private final ContractRule diagramRules;

	/**
	 * A validator for models that may name certain actions.
	 * @param actions the names of the beans
	 * @param lifecycles keys of the processes that carry cases
	 */
	public ModelValidator(Set<String> actions, Set<String> lifecycles) {
		this(actions, lifecycles, (code) -> true);
	}

	/**
	 * A validator that knows the ministry's units, which a release does not.
	 * @param actions the names of the beans
	 * @param lifecycles keys of the processes that carry cases
	 * @param units whether there is a unit of a code
	 */
	public ModelValidator(Set<String> actions, Set<String> lifecycles, Predicate<String> units) {
		this.fileRules = List.of(new BundleRules(), new TableRules(units), new FormRules());
		this.diagramRules = new DiagramRules(actions, lifecycles);
	}

	/**
	 * Checks files that are to be deployed together. Diagrams wait for what lies beside
	 * them: of a form that cannot be read they would say that it is missing, and that
	 * nobody decides what it asks for.
	 * @param files content by name; as for the engine, the end of the name tells the kind
	 * @return what is wrong; empty when nothing is
	 */
	public List<ModelViolation> validate(Map<String, byte[]> files) {
		DeploymentFiles read = DeploymentFiles.read(files);
		List<ModelViolation> violations = new ArrayList<>(read.unreadable());
		this.fileRules.forEach((rule) -> violations.addAll(rule.check(read)));
		if (violations.stream().map(ModelViolation::rule).noneMatch(NOT_THERE::contains)) {
			violations.addAll(this.diagramRules.check(read));
		}
		return violations;
	}

}
