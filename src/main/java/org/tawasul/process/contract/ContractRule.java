package org.tawasul.process.contract;

import java.util.List;

/**
 * A rule that files which are live together must keep.
 */
public interface ContractRule {

	/**
	 * Checks files that would be live together.
	 * @param files what a deployment holds
	 * @return what breaks the rule, in the order of the files; empty when nothing does
	 */
	List<ModelViolation> check(DeploymentFiles files);

}
