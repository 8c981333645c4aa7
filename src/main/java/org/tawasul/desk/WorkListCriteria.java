package org.tawasul.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;

/**
 * Which cases of a list. Whatever is empty admits every case; the rest must all be so.
 *
 * @param type the case's type
 * @param category the category, of incidents
 * @param importance how important it is
 * @param phase what its status counts as
 * @param unit code of the responsible unit, or of one above it
 * @param region code of the region where it happened
 * @param time how much is left of the running deadline
 * @param mark what sets it apart
 */
public record WorkListCriteria(Optional<CaseType> type, Optional<Category> category, Optional<Importance> importance,
		Optional<Phase> phase, Optional<String> unit, Optional<String> region, Optional<Time> time,
		Optional<Mark> mark) {

	/** Every case. */
	public static final WorkListCriteria ALL = new WorkListCriteria(Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	/**
	 * The cases of a unit and of those below it.
	 * @param unitCode its code
	 * @return these criteria besides
	 */
	public WorkListCriteria ofUnit(String unitCode) {
		return new WorkListCriteria(this.type, this.category, this.importance, this.phase, Optional.of(unitCode),
				this.region, this.time, this.mark);
	}

	/**
	 * Whether no case of a tab can fulfil them: no deadline of a closed case runs.
	 * @param tab the tab
	 * @return true where nothing has to be looked for
	 */
	boolean exclude(WorkListTab tab) {
		boolean closed = !tab.isOpen();
		return (closed && this.time.isPresent()) || (closed && this.mark.filter(Mark.OPEN_ONLY::contains).isPresent())
				|| this.phase.filter((wanted) -> wanted.isOpen() == closed).isPresent();
	}

	/**
	 * How much is left of the running deadline. Labels: {@code desk.time.<code>}.
	 */
	public enum Time {

		/** It is over. */
		OVERDUE,

		/** It ends before the day does, and is not over yet. */
		TODAY,

		/** It ends within seven days, and is not over yet. */
		WEEK;

		/**
		 * The name in addresses.
		 * @return for example {@code overdue}
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Finds one by its name in addresses.
		 * @param code the code as in an address
		 * @return nothing for any other text
		 */
		public static Optional<Time> of(String code) {
			return Arrays.stream(values()).filter((time) -> time.code().equals(code)).findFirst();
		}

	}

	/**
	 * What sets a case apart. Labels: {@code desk.mark.<code>}.
	 */
	public enum Mark {

		/** Its reporter has objected to a resolution. */
		OBJECTED,

		/** The Minister has it. */
		MINISTER,

		/** It has climbed at least one level. */
		ESCALATED,

		/** It waits for a main case: such cases stand on no list otherwise. */
		LINKED;

		/** Marks that only open cases have. */
		private static final Set<Mark> OPEN_ONLY = Set.of(MINISTER, LINKED);

		/**
		 * The name in addresses.
		 * @return for example {@code objected}
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Finds one by its name in addresses.
		 * @param code the code as in an address
		 * @return nothing for any other text
		 */
		public static Optional<Mark> of(String code) {
			return Arrays.stream(values()).filter((mark) -> mark.code().equals(code)).findFirst();
		}

	}

}
