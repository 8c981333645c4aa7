package org.tawasul.casefile;

import java.util.List;

/**
 * The regions by ISO 3166-2; there is no 13. Labels: {@code region.<code>} in the
 * bundles.
 */
public final class Regions {

	/** Where it happened outside the Kingdom. */
	public static final String ABROAD = "ABROAD";

	/** All codes, the Kingdom's first. */
	public static final List<String> ALL = List.of("SA-01", "SA-02", "SA-03", "SA-04", "SA-05", "SA-06", "SA-07",
			"SA-08", "SA-09", "SA-10", "SA-11", "SA-12", "SA-14", ABROAD);

	private Regions() {
	}

}
