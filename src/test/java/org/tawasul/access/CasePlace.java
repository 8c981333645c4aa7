package org.tawasul.access;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

/**
 * Cases as they lie around the safety department of the first region, which has a
 * coordinator and a head, below a director.
 */
enum CasePlace {

	OWN_UNIT {
		@Override
		CaseNumber open(CaseScenario scenario, CaseService cases) {
			return scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
	},
	OWN_UNIT_CLOSED {
		@Override
		CaseNumber open(CaseScenario scenario, CaseService cases) {
			CaseNumber number = scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
			scenario.handle(number, "coordinator");
			scenario.resolve(number, "coordinator");
			cases.accept(number);
			return number;
		}
	},
	OTHER_UNIT {
		@Override
		CaseNumber open(CaseScenario scenario, CaseService cases) {
			return scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		}
	},
	OTHER_REGION {
		@Override
		CaseNumber open(CaseScenario scenario, CaseService cases) {
			return scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-14"));
		}
	};

	abstract CaseNumber open(CaseScenario scenario, CaseService cases);

}
