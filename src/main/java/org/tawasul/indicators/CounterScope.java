package org.tawasul.indicators;

/**
 * Whose cases are counted.
 *
 * @param kind which of a unit's
 * @param unit the unit's code; empty for all cases, and for those that no unit has
 */
record CounterScope(Kind kind, String unit) {

	static final CounterScope ALL = new CounterScope(Kind.ALL, "");

	static final CounterScope WITHOUT_UNIT = new CounterScope(Kind.ALONE, "");

	/** A unit and all units below it. */
	static CounterScope below(String unit) {
		return new CounterScope(Kind.BELOW, unit);
	}

	/** A unit without those below it. */
	static CounterScope alone(String unit) {
		return new CounterScope(Kind.ALONE, unit);
	}

	/** What the coordinators of a unit have or had of its cases. */
	static CounterScope coordinated(String unit) {
		return new CounterScope(Kind.COORDINATED, unit);
	}

	/**
	 * Which cases of a unit.
	 */
	enum Kind {

		ALL("A"), BELOW("S"), ALONE("O"), COORDINATED("C");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}
}
