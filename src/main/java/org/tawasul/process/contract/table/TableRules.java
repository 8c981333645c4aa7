package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;

/**
 * The rules for tables.
 */
public final class TableRules implements ContractRule {

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		files.tables().forEach((file, table) -> violations.addAll(DmnValidator.validate(file, table)));
		return violations;
	}

}
