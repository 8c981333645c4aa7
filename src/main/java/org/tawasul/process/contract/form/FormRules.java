package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ReservedVariables;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;

/**
 * The rules for forms.
 */
public final class FormRules implements ContractRule {

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		files.forms()
			.forEach((file, form) -> FormSchema.read(form)
				.fields()
				.stream()
				.filter((field) -> ReservedVariables.contains(field.key()))
				.forEach((field) -> violations.add(violation(file, field, "reserved", field.key()))));
		return violations;
	}

	private static ModelViolation violation(String file, FormField field, String rule, String detail) {
		return new ModelViolation(file, field.key(), field.label().equals(field.key()) ? "" : field.label(), rule,
				detail);
	}

}
