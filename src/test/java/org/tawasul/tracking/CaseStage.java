package org.tawasul.tracking;

import java.util.Map;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

/**
 * Where a case of a test stands, and how it gets there by the model's own ways.
 */
public enum CaseStage {

	UNROUTED {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			for (String to : new String[] { "EDU-01-BLD", "EDU-01-HLT", "EDU-01-SAF" }) {
				life.complete(number, "coordinator",
						Map.of("importance", "NORMAL", "decision", "REFER", "referTo", to));
			}
		}
	},
	UNDER_STUDY {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			// As it begins
		}
	},
	IN_PROGRESS {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			life.handle(number, "coordinator");
		}
	},
	AWAITING_REPORTER {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			life.handle(number, "coordinator");
			life.complete(number, "coordinator", Map.of("outcome", "ASK_REPORTER", "question", "في أي طابق؟"));
		}
	},
	WITH_MINISTER {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			while (!life.file(number).getStatus().equals("with_minister")) {
				life.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
			}
		}
	},
	RESOLVED {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			IN_PROGRESS.play(number, life, cases);
			life.resolve(number, "coordinator");
		}
	},
	RESOLVED_LONG_AGO {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			RESOLVED.play(number, life, cases);
			life.turnClockTo(life.file(number).getObjectionUntil());
		}
	},
	OBJECTED {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			RESOLVED.play(number, life, cases);
			cases.object(number, "لم يُحل شيء");
		}
	},
	CLOSED {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			RESOLVED.play(number, life, cases);
			cases.accept(number);
		}
	},
	RATED {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			CLOSED.play(number, life, cases);
			cases.rate(number, 4, null);
		}
	},
	WITHDRAWN {
		@Override
		void play(CaseNumber number, CaseScenario life, CaseService cases) {
			cases.withdraw(number, null);
		}
	};

	abstract void play(CaseNumber number, CaseScenario life, CaseService cases);

	/** An incident that stands here; only other types are ever withdrawn. */
	public CaseNumber incident(CaseScenario life, CaseService cases) {
		return reach(life.open(CaseScenario.incident(Category.FIRE, "SA-01")), life, cases);
	}

	/** A complaint that stands here. */
	public CaseNumber complaint(CaseScenario life, CaseService cases) {
		return reach(life.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01")), life, cases);
	}

	private CaseNumber reach(CaseNumber number, CaseScenario life, CaseService cases) {
		play(number, life, cases);
		return number;
	}

}
