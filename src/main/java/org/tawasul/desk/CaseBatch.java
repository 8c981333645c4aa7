package org.tawasul.desk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * Several cases that somebody chose to do something with at once.
 *
 * @param id by which addresses name it
 * @param action what is or was carried out, or null before
 * @param items the cases, the lowest number first
 */
public record CaseBatch(UUID id, @Nullable String action, List<Item> items) {

	/** Maximum number of cases. */
	public static final int MAX = 50;

	/**
	 * Whether something can still be done.
	 * @return false once every case has had its turn
	 */
	public boolean isOpen() {
		return this.items.stream().anyMatch((item) -> item.outcome() == null);
	}

	/**
	 * Whether an action can be carried out, or was begun and not finished.
	 * @param code of the action
	 * @return false when it is another one's batch
	 */
	public boolean allows(String code) {
		return isOpen() && (this.action == null || this.action.equals(code));
	}

	/**
	 * How many cases have come to an outcome.
	 * @param outcome which one
	 * @return the number
	 */
	public long count(Outcome outcome) {
		return this.items.stream().filter((item) -> item.outcome() == outcome).count();
	}

	/**
	 * A case of the batch.
	 *
	 * @param number the case
	 * @param outcome what became of it, or null until it was its turn
	 * @param reason key of the sentence that says why it was refused, or null
	 * @param arguments numbers and texts for that sentence
	 */
	public record Item(CaseNumber number, @Nullable Outcome outcome, @Nullable String reason, List<Object> arguments) {

	}

	/**
	 * What became of a case.
	 */
	public enum Outcome {

		DONE, REFUSED

	}

}
