package org.tawasul.rehearsal.move;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What runs with which version of a model, and carrying it over to another. Implemented
 * where the engine is. Callers check who may.
 */
public interface RunningModels {

	/**
	 * The versions with which something runs.
	 * @param key of the model's process
	 * @return the newest first, without those with which nothing runs
	 */
	List<RunningVersion> running(String key);

	/**
	 * Says which of the cases that run with a version could be moved, without moving any.
	 * @param key of the model's process
	 * @param from the version with which they run
	 * @param to the version that they would get
	 * @return how many for each obstacle, and how many without one, the most first
	 * @throws VersionsNotComparableException if it cannot be found out how the versions
	 * differ
	 */
	List<MoveGroup> check(String key, int from, int to);

	/**
	 * Says whether a version is what new cases get at this moment.
	 * @param key of the model's process
	 * @param version its number
	 * @return false once another one was published
	 */
	boolean isLive(String key, int version);

	/**
	 * Finds out how two versions differ, which is kept for all cases that are moved.
	 * @param key of the model's process
	 * @param from the version with which they run
	 * @param to the version that they get
	 * @throws VersionsNotComparableException if it cannot be found out; no case can be
	 * moved then
	 */
	void requireComparable(String key, int from, int to);

	/**
	 * The processes that run with a version.
	 * @param key of the model's process
	 * @param version its number
	 * @return their ids
	 */
	List<String> processes(String key, int version);

	/**
	 * Moves one case, in the caller's transaction: it waits at the same step as before,
	 * for the same things, until the same moments, and has the same tasks.
	 * @param process id of the process that carries it
	 * @param key of the model's process
	 * @param from the version with which it should run
	 * @param to the version that it gets
	 * @return false when it has ended since, or runs with another version by now
	 * @throws MoveRefusedException if it cannot be moved as it is
	 * @throws VersionsNotComparableException as for {@link #requireComparable}
	 * @throws RuntimeException if something else was done with the case at this moment,
	 * or the move failed; the transaction must be rolled back
	 */
	boolean move(String process, String key, int from, int to);

	/**
	 * What a node of a version is called.
	 * @param key of the model's process
	 * @param version its number
	 * @param node its id
	 * @param locale the reader's
	 * @return nothing for a node without a name, or of a version that is gone
	 */
	Optional<String> nodeName(String key, int version, String node, Locale locale);

}
