package org.tawasul.webapps.error;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.DirectFieldAccessor;

/**
 * What results hold that whoever may not read variables may not read either. What was
 * said when a step failed, and what an administrator wrote about that, may name persons:
 * the log has it. When a timer is due hangs on the importance of a case, by the table of
 * deadlines.
 */
final class HiddenFields {

	static final List<String> OF_JOBS = List.of("exceptionMessage", "duedate", "createTime");

	static final List<String> OF_INCIDENTS = List.of("incidentMessage", "annotation");

	/** Cockpit tells the first cause of an incident along with it. */
	static final List<String> OF_INCIDENTS_OF_COCKPIT = List.of("incidentMessage", "annotation",
			"rootCauseIncidentMessage");

	private HiddenFields() {
	}

	/**
	 * Whether there is something to leave out.
	 * @param found what a query has found
	 * @return false for results that everybody may read who gets them
	 */
	static boolean areIn(@Nullable Object found) {
		return each(found).anyMatch((one) -> {
			DirectFieldAccessor fields = new DirectFieldAccessor(one);
			return of(one).stream().anyMatch((field) -> fields.getPropertyValue(field) != null);
		});
	}

	/**
	 * Leaves it out.
	 * @param found what a query has found, when its command is over
	 */
	static void leaveOut(@Nullable Object found) {
		each(found).forEach((one) -> {
			DirectFieldAccessor fields = new DirectFieldAccessor(one);
			of(one).forEach((field) -> fields.setPropertyValue(field, null));
		});
	}

	private static Stream<?> each(@Nullable Object found) {
		Stream<?> all = (found instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(found);
		return all.filter((one) -> one != null && !of(one).isEmpty());
	}

	private static List<String> of(Object one) {
		if (one instanceof Job) {
			return OF_JOBS;
		}
		if (one instanceof Incident) {
			return OF_INCIDENTS;
		}
		return isIncidentOfCockpit(one) ? OF_INCIDENTS_OF_COCKPIT : List.of();
	}

	/** By name: the class is an internal one of Cockpit. */
	private static boolean isIncidentOfCockpit(Object one) {
		return one.getClass().getName().startsWith("org.camunda.bpm.cockpit.")
				&& one.getClass().getSimpleName().equals("IncidentDto");
	}

}
