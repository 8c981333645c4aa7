package org.tawasul.mining;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.mining.StepFigure.TimeSpan;

/**
 * The ways that cases took which were closed in a period, in the reader's language.
 *
 * @param cases how many cases were closed
 * @param ways how many different ways they took
 * @param most the most frequent ways, the first of them first
 * @param returns the steps to which cases came back, those most often first
 */
record WayFigures(long cases, long ways, List<WayFigure> most, List<ReturnFigure> returns) {

	/**
	 * A way.
	 *
	 * @param id which one
	 * @param rank 1 for the most frequent
	 * @param cases how many took it
	 * @param share of all, in percent with one decimal
	 * @param outcome the status with which it ends
	 * @param median how long half of the cases took at most from receipt to closing
	 * @param ninetieth how long nine of ten took at most
	 * @param steps in their order
	 */
	record WayFigure(UUID id, int rank, long cases, String share, String outcome, @Nullable TimeSpan median,
			@Nullable TimeSpan ninetieth, List<WayStep> steps) {

	}

	/**
	 * A step of a way.
	 *
	 * @param step its id; {@link Way#FURTHER} for all that are left out
	 * @param name its name
	 * @param again whether the way was there before
	 * @param median how long half of the cases took there at most
	 * @param ninetieth how long nine of ten took at most
	 */
	record WayStep(String step, String name, boolean again, @Nullable TimeSpan median, @Nullable TimeSpan ninetieth) {

	}

	/**
	 * A step to which cases came back.
	 *
	 * @param step its id
	 * @param name its name
	 * @param cases how many cases did so at least once
	 * @param share of all, in percent with one decimal
	 * @param times how often
	 * @param sources from where, those most often first
	 */
	record ReturnFigure(String step, String name, long cases, String share, long times, List<ReturnSource> sources) {

	}

	/**
	 * From where cases came back to a step.
	 *
	 * @param step its id
	 * @param name its name
	 * @param repeated whether it is the step itself, once more
	 * @param cases how many cases did so at least once
	 * @param times how often
	 * @param direct how often of these the case went to and fro
	 */
	record ReturnSource(String step, String name, boolean repeated, long cases, long times, long direct) {

	}

}
