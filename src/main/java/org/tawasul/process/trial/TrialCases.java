package org.tawasul.process.trial;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.EscalationLevelKind;

import org.springframework.stereotype.Component;

/**
 * The cases of a trial.
 */
@Component
class TrialCases {

	private final CaseService cases;

	TrialCases(CaseService cases) {
		this.cases = cases;
	}

	CaseNumber open(CaseReport report) {
		return this.cases.open(report).getNumber();
	}

	CaseFile find(CaseNumber number) {
		return this.cases.find(number).orElseThrow();
	}

	static boolean isWithMinister(CaseFile file) {
		return EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind());
	}

}
