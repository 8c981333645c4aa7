package org.tawasul.deadline;

import java.util.List;

/**
 * The deadline tables that new cases get. Process owners publish them; implemented by the
 * package that runs the models.
 */
@FunctionalInterface
public interface PublishedDeadlineTables {

	/**
	 * Reads the tables as they are published at this moment.
	 * @return the tables of each lifecycle that new cases get, in the order in which a
	 * case meets them; none for a lifecycle that was published without one
	 */
	List<PublishedDeadlineTable> current();

}
