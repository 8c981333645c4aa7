package org.tawasul.casefile;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseLink.LinkEnd;
import org.tawasul.casefile.CaseLinkRepository.Outcome;
import org.tawasul.language.VisibleText;

import org.springframework.context.MessageSource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model do to a linked case. Always inside the step's own
 * transaction, as in {@link CaseWorkflow}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class LinkedCaseWorkflow {

	private static final String SYSTEM = "system";

	private final CaseRepository cases;

	private final CaseLinkRepository links;

	private final LinkedPromiseService promises;

	private final MessageSource messages;

	LinkedCaseWorkflow(CaseRepository cases, CaseLinkRepository links, LinkedPromiseService promises,
			MessageSource messages) {
		this.cases = cases;
		this.links = links;
		this.promises = promises;
		this.messages = messages;
	}

	/**
	 * The case waits for its main case: no deadline runs, and what was decided and not
	 * carried out counts no more. Whoever decided on it may get it again.
	 * @param number the case
	 */
	public void waitForMainCase(CaseNumber number) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.decision = null;
		caseFile.getAssignment().stopClock();
		caseFile.getAssignment().clearDeciders();
	}

	/**
	 * What was written for the linked cases becomes the draft of this case's resolution,
	 * and its link ends. The main case's own resolution is never shown to anybody else:
	 * where nothing was written for the others, they read that the matter was dealt with.
	 * @param number the case
	 * @return the unit of the main case, when this one had none: it is responsible now
	 * @throws CaseActionNotAllowedException the main case has no resolution
	 */
	public Optional<String> adoptResolution(CaseNumber number) {
		CaseFile caseFile = this.cases.lock(number);
		Outcome outcome = this.links.findOutcome(number)
			.filter(Outcome::resolved)
			.orElseThrow(() -> new CaseActionNotAllowedException("decision.missing", DecisionKind.RESOLVE));
		Optional<String> unit = Optional.empty();
		if (caseFile.getAssignment().getUnit() == null) {
			unit = this.cases.find(outcome.main()).map((main) -> main.getAssignment().getUnit());
			unit.ifPresent(caseFile.getAssignment()::assignToUnit);
		}
		String text = (outcome.answer() != null) ? outcome.answer() : standardAnswer(caseFile.getReport().language());
		caseFile.decide(PendingDecision.resolve(text, Objects.requireNonNullElse(outcome.by(), SYSTEM)),
				(above) -> false);
		this.promises.resolve(caseFile);
		this.links.end(number, LinkEnd.RESOLVED);
		return unit;
	}

	/**
	 * Keeps what the handlers of a main case write for the reporters of its linked cases,
	 * until the main case's resolution is published.
	 * @param main the main case
	 * @param text 10 to 4,000 characters
	 */
	public void answerLinkedCases(CaseNumber main, @Nullable String text) {
		if (text != null) {
			this.cases.lock(main);
			this.links.answer(main, VisibleText.fit(text, PendingDecision.MAX_TEXT));
		}
	}

	private String standardAnswer(Locale locale) {
		return this.messages.getMessage("link.answer", null, locale);
	}

}
