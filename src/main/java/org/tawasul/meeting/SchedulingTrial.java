package org.tawasul.meeting;

/**
 * Tells whether somebody schedules a meeting or a model is only tried. Implemented where
 * the engine is.
 */
public interface SchedulingTrial {

	/**
	 * Whether what the calling thread schedules is rolled back, so that it takes nobody's
	 * time.
	 * @return false for what stays
	 */
	boolean isRunning();

}
