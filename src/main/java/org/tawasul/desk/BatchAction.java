package org.tawasul.desk;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Importance;

/**
 * What is done with each of several cases. Labels: {@code desk.batch.action.<code>}.
 */
public sealed interface BatchAction {

	/** The name in addresses. */
	String code();

	/** Carries it out on a case, with the rights of who asks, as for a single case. */
	void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number);

	/**
	 * Changes the importance.
	 *
	 * @param importance the new one
	 */
	record ChangeImportance(Importance importance) implements BatchAction {

		/** Its name in addresses. */
		public static final String CODE = "importance";

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number) {
			desk.changeImportance(viewer, number, this.importance, null);
		}

	}

	/**
	 * Adds the same comment.
	 *
	 * @param comment validated
	 */
	record AddComment(CommentForm comment) implements BatchAction {

		/** Its name in addresses. */
		public static final String CODE = "comment";

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number) {
			desk.comment(viewer, number, this.comment);
		}

	}

	/**
	 * Refers to a unit.
	 *
	 * @param unit its code
	 * @param note for its handlers, or null
	 */
	record Refer(String unit, @Nullable String note) implements BatchAction {

		/** Its name in addresses. */
		public static final String CODE = "referral";

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number) {
			desk.refer(viewer, number, this.unit, this.note);
		}

	}

	/**
	 * Links to a main case.
	 *
	 * @param main the main case
	 */
	record Link(CaseNumber main) implements BatchAction {

		/** Its name in addresses. */
		public static final String CODE = "link";

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number) {
			links.link(viewer, number, this.main);
		}

	}

	/**
	 * Undoes links.
	 *
	 * @param reason for the handlers, validated
	 */
	record Unlink(String reason) implements BatchAction {

		/** Its name in addresses. */
		public static final String CODE = "unlink";

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public void apply(DeskCaseService desk, LinkedCaseService links, StaffUser viewer, CaseNumber number) {
			links.undo(viewer, number, this.reason);
		}

	}

}
