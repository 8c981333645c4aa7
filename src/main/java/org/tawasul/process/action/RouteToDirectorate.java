package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the directorate of its region, without a region to general education,
 * because the care centre did not route it in time. Sets {@code unit}.
 */
@Component
class RouteToDirectorate extends CaseAction {

	private final MinistryDirectory ministry;

	RouteToDirectorate(CaseWorkflow workflow, MinistryDirectory ministry) {
		super(workflow);
		this.ministry = ministry;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		String unit = this.ministry.directorateOf(caseFile.getReport().region())
			.orElseGet(this.ministry::generalEducation)
			.code();
		workflow().routeAutomatically(caseFile.getNumber(), unit);
		execution.setVariable(CaseVariables.UNIT, unit);
	}

}
