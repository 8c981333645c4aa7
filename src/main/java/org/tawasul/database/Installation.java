package org.tawasul.database;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Which kind of installation this is, {@code @installation} in templates: a ministry's
 * own, or one to practise on, whose pages and papers say so.
 */
@Component
public class Installation {

	/** The profile of practice ministries. */
	public static final String PRACTICE = "practice";

	private boolean practice;

	Installation(Environment environment) {
		this.practice = isPractice(environment);
	}

	/**
	 * Whether everything here is invented and may be thrown away.
	 * @return false for a ministry's own installation, and for the demo
	 */
	public boolean isPractice() {
		return this.practice;
	}

	static boolean isPractice(Environment environment) {
		return environment.acceptsProfiles(Profiles.of(PRACTICE));
	}

}
