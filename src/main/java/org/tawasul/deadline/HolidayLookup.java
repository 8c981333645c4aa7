package org.tawasul.deadline;

import java.time.LocalDate;

/**
 * Tells the holidays that are not in the settings.
 */
@FunctionalInterface
interface HolidayLookup {

	boolean contains(LocalDate date);

}
