package org.tawasul.sampledata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

/**
 * What playing a case needs of the engine: tasks completed, timers run, time turned, and
 * the tables in which the engine keeps a case.
 */
public interface LifecycleEngine {

	/**
	 * Turns the application's clock.
	 * @param instant what it shows from now on
	 */
	void turnClockTo(Instant instant);

	/** Lets the clock run again. */
	void resetClock();

	/**
	 * Claims and completes the open task of a case.
	 * @param number the case
	 * @param username who does it
	 * @param answers values of the task's form
	 */
	void complete(CaseNumber number, String username, Map<String, Object> answers);

	/**
	 * When the next timer of a case is due.
	 * @param number the case
	 * @return the moment, or nothing when no timer runs
	 */
	Optional<Instant> nextTimer(CaseNumber number);

	/**
	 * Runs the next timer of a case.
	 * @param number the case
	 */
	void runNextTimer(CaseNumber number);

	/**
	 * The tables of the engine.
	 * @return tables that are referred to before those that refer to them
	 */
	List<CaseTable> tables();

}
