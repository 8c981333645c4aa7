package org.tawasul.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The steps of cases that were tried for hours and given up: the cases stand still until
 * an administrator has them tried again. Implemented by the package that runs the engine.
 */
public interface FailedJobService {

	/**
	 * What was given up. What is tried again, or gone, while this reads is left out.
	 * @param from how many to pass over
	 * @param max how many at most
	 * @param locale the reader's
	 * @return what was last tried longest ago first
	 */
	List<FailedJob> find(int from, int max, Locale locale);

	/**
	 * How many there are.
	 * @return zero when all is well
	 */
	long count();

	/**
	 * Has one tried again within seconds, and if that fails, for hours as at first.
	 * @param id the job
	 * @return false if it is not given up, or gone
	 */
	boolean retry(String id);

	/**
	 * Has all of them tried again.
	 * @return how many
	 */
	int retryAll();

	/**
	 * A step that was given up.
	 *
	 * @param id of the job
	 * @param caseNumber whose step it is, or null for work that is no case's
	 * @param step its name in the model, or the id of the kind of work
	 * @param lastTried when it was last tried, or null if that is not known
	 * @param reason why it failed and what to do, in the reader's language
	 * @param detail the rule or the class of the exception that it failed with, for those
	 * who know the program: nothing that may be about a person; may be empty
	 */
	record FailedJob(String id, @Nullable String caseNumber, String step, @Nullable Instant lastTried, String reason,
			String detail) {

	}

}
