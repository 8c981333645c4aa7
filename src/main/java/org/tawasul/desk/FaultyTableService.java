package org.tawasul.desk;

import java.time.Instant;
import java.util.List;

/**
 * Tables of the process owner that cannot answer: work goes on without them, so that
 * nobody would notice. A fault is gone when a mended table is published, or when it has
 * not come again for a week. Implemented by the package that runs the engine.
 */
public interface FaultyTableService {

	/**
	 * What is at fault now.
	 * @return what has been at fault longest first; nothing when all is well
	 */
	List<FaultyTable> find();

	/**
	 * A table at fault.
	 *
	 * @param key its id, as models and the log have it
	 * @param name as its owner has named it
	 * @param version which cannot answer; 0 where none is published
	 * @param since when it could not answer first
	 * @param lastAt when it could not answer last
	 * @param times how often it could not answer
	 * @param reason what the program said, for whoever mends it
	 */
	record FaultyTable(String key, String name, int version, Instant since, Instant lastAt, long times, String reason) {

	}

}
