package org.tawasul.process.trial;

import jakarta.persistence.EntityManager;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.PendingDecision;

import org.springframework.stereotype.Component;

/**
 * Links cases of a trial to main cases, each to one of its own.
 */
@Component
class TrialLinks {

	/** Who does what staff do in a trial; nobody is called that. */
	static final String STAFF = "trial";

	private final CaseService cases;

	private final CaseLinkService links;

	private final CaseDecisionService decisions;

	private final CaseWorkflow workflow;

	private final EntityManager entities;

	TrialLinks(CaseService cases, CaseLinkService links, CaseDecisionService decisions, CaseWorkflow workflow,
			EntityManager entities) {
		this.entities = entities;
		this.cases = cases;
		this.links = links;
		this.decisions = decisions;
		this.workflow = workflow;
	}

	/** Another report of the same thing comes in, and presses as much. */
	void link(CaseNumber number) {
		CaseFile linked = this.cases.find(number).orElseThrow();
		CaseFile main = this.cases.open(linked.getReport());
		this.entities.flush();
		if (main.getImportance().compareTo(linked.getImportance()) < 0) {
			this.cases.changeImportance(main.getNumber(), linked.getImportance(), STAFF);
		}
		this.links.link(number, main.getNumber(), STAFF, true);
	}

	boolean isLinked(CaseNumber number) {
		return this.links.find(number).filter((link) -> link.ended() == null).isPresent();
	}

	void undo(CaseNumber number) {
		this.links.undo(number, TrialCases.WORDS, STAFF);
	}

	/** What becomes of the main case itself is tried where it is a case of its own. */
	void resolveMain(CaseNumber number) {
		CaseNumber main = this.links.find(number).orElseThrow().main();
		this.decisions.decide(main, PendingDecision.resolve(TrialCases.WORDS, STAFF));
		this.workflow.publishResolution(main);
		this.links.deliver(number);
	}

}
