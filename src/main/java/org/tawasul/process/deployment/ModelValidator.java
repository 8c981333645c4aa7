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

	private final List<ContractRule> rules;

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
		this.rules = List.of(new BundleRules(), new TableRules(units), new FormRules(),
				new DiagramRules(actions, lifecycles));
	}

	/**
	 * Checks files that are to be deployed together.
	 * @param files content by name; as for the engine, the end of the name tells the kind
	 * @return what is wrong; empty when nothing is
	 */
	public List<ModelViolation> validate(Map<String, byte[]> files) {
		DeploymentFiles read = DeploymentFiles.read(files);
		List<ModelViolation> violations = new ArrayList<>(read.unreadable());
		this.rules.forEach((rule) -> violations.addAll(rule.check(read)));
		return violations;
	}

}
