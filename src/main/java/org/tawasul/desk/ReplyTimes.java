package org.tawasul.desk;

import java.time.Instant;
import java.util.Optional;

import org.tawasul.casefile.CaseFile;

/**
 * Says how long a reporter would have, if they were written to at this moment.
 * Implemented by the package that runs the engine, by the table of the running case.
 */
public interface ReplyTimes {

	/**
	 * Until when a resolution could be objected to.
	 * @param caseFile the case
	 * @return nothing when no table says so
	 */
	Optional<Instant> objectionUntil(CaseFile caseFile);

	/**
	 * Until when a question could be answered.
	 * @param caseFile the case
	 * @return nothing when no table says so
	 */
	Optional<Instant> answerUntil(CaseFile caseFile);

}
