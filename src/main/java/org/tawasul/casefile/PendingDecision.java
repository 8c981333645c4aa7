package org.tawasul.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.VisibleText;

/**
 * What somebody decided in a task, kept with the case until a step of the model acts on
 * it. Until then nobody outside the ministry sees anything of it.
 *
 * @param kind what was decided
 * @param text the resolution, or the question to the reporter
 * @param unit code of the unit that shall get the case
 * @param by user name
 */
@Embeddable
public record PendingDecision(@Column(name = "decision_kind") @Enumerated(EnumType.STRING) DecisionKind kind,
		@Column(name = "decision_text") @Nullable String text, @Column(name = "decision_unit") @Nullable String unit,
		@Column(name = "decision_by") String by) {

	/** Minimum number of characters of a resolution. */
	static final int MIN_RESOLUTION = 10;

	/** Maximum number of characters of a resolution and of a question. */
	static final int MAX_TEXT = 4000;

	/**
	 * The reporter shall get an answer.
	 * @param resolution 10 to 4,000 characters
	 * @param by user name
	 * @return the draft of the resolution
	 */
	public static PendingDecision resolve(String resolution, String by) {
		return new PendingDecision(DecisionKind.RESOLVE, VisibleText.fit(resolution, MAX_TEXT), null, by);
	}

	/**
	 * The reporter shall be asked.
	 * @param question 1 to 4,000 characters
	 * @param by user name
	 * @return the question that is not asked yet
	 */
	public static PendingDecision askReporter(String question, String by) {
		return new PendingDecision(DecisionKind.ASK_REPORTER, VisibleText.fit(question, MAX_TEXT), null, by);
	}

	/**
	 * Another unit shall get the case.
	 * @param unit unit code
	 * @param by user name
	 * @return the referral that has not happened yet
	 */
	public static PendingDecision refer(String unit, String by) {
		return new PendingDecision(DecisionKind.REFER, null, unit, by);
	}

	/**
	 * The care centre has found the responsible unit.
	 * @param unit unit code
	 * @param by user name
	 * @return the routing that has not happened yet
	 */
	public static PendingDecision route(String unit, String by) {
		return new PendingDecision(DecisionKind.ROUTE, null, unit, by);
	}

	/**
	 * The next escalation level shall get the case.
	 * @param by user name
	 * @return the escalation that has not happened yet
	 */
	public static PendingDecision escalate(String by) {
		return new PendingDecision(DecisionKind.ESCALATE, null, null, by);
	}

	String requiredText() {
		return required(this.text);
	}

	String requiredUnit() {
		return required(this.unit);
	}

	void requireValidText() {
		int length = VisibleText.length(requiredText());
		int least = (this.kind == DecisionKind.RESOLVE) ? MIN_RESOLUTION : 1;
		if (length < least || length > MAX_TEXT) {
			throw new CaseActionNotAllowedException("decision.length", least, MAX_TEXT);
		}
	}

	private String required(@Nullable String value) {
		if (value == null) {
			throw new CaseActionNotAllowedException("decision.incomplete", this.kind);
		}
		return value;
	}

}
