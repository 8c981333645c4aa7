package org.tawasul.deadline;

import java.time.LocalDate;

/**
 * The days off that are not in the settings.
 */
@FunctionalInterface
interface HolidayLookup {

	boolean contains(LocalDate date);

}
