package org.tawasul.mining;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a step of the lifecycle, over all versions of its model.
 *
 * @param step its id
 * @param name its name in the reader's language
 * @param open how many cases wait there
 * @param late how many of these have missed their promised date
 * @param passed how often a case left it in the period, a case that came back each time
 * @param median how long half of these took at most; null if none did
 * @param ninetieth how long nine of ten took at most
 */
record StepFigure(String step, String name, long open, long late, long passed, @Nullable TimeSpan median,
		@Nullable TimeSpan ninetieth) {

	/**
	 * A time computed from classes of durations: 2.5 % off at most.
	 *
	 * @param seconds how long
	 * @param text the same in words
	 */
	record TimeSpan(long seconds, String text) {

	}

}
