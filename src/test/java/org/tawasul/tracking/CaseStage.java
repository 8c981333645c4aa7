package org.tawasul.tracking;

import java.util.Map;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;

/**
 * Where a case of a test stands, and how it gets there by the model's own ways.
 */
public enum CaseStage {

	UNROUTED {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			for (String to : new String[] { "EDU-01-BLD", "EDU-01-HLT", "EDU-01-SAF" }) {
				scenario.complete(number, "coordinator",
						Map.of("importance", "NORMAL", "decision", "REFER", "referTo", to));
			}
		}
	},
	UNDER_STUDY {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			// As it begins
		}
	},
	IN_PROGRESS {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			scenario.handle(number, "coordinator");
		}
	},
	AWAITING_REPORTER {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			scenario.handle(number, "coordinator");
			scenario.complete(number, "coordinator", Map.of("outcome", "ASK_REPORTER", "question", "في أي طابق؟"));
		}
	},
	WITH_MINISTER {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			while (!scenario.file(number).getStatus().equals("with_minister")) {
				scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
			}
		}
	},
	RESOLVED {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			IN_PROGRESS.play(number, scenario, cases);
			scenario.resolve(number, "coordinator");
		}
	},
	RESOLVED_LONG_AGO {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			RESOLVED.play(number, scenario, cases);
			scenario.turnClockTo(scenario.file(number).getObjectionUntil());
		}
	},
	OBJECTED {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			RESOLVED.play(number, scenario, cases);
			cases.object(number, "لم يُحل شيء");
		}
	},
	CLOSED {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			RESOLVED.play(number, scenario, cases);
			cases.accept(number);
		}
	},
	RATED {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			CLOSED.play(number, scenario, cases);
			cases.rate(number, 4, null, RatingWay.PORTAL);
		}
	},
	WITHDRAWN {
		@Override
		void play(CaseNumber number, CaseScenario scenario, CaseService cases) {
			cases.withdraw(number, null);
		}
	};

	abstract void play(CaseNumber number, CaseScenario scenario, CaseService cases);

	/** An incident that stands here; only other types are ever withdrawn. */
	public CaseNumber incident(CaseScenario scenario, CaseService cases) {
		return reach(scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")), scenario, cases);
	}

	/** A complaint that stands here. */
	public CaseNumber complaint(CaseScenario scenario, CaseService cases) {
		return reach(scenario.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01")), scenario, cases);
	}

	private CaseNumber reach(CaseNumber number, CaseScenario scenario, CaseService cases) {
		play(number, scenario, cases);
		return number;
	}

}
