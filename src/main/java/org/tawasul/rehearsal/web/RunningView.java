package org.tawasul.rehearsal.web;

import java.util.List;

/**
 * A version with which cases run, on the page that moves them.
 *
 * @param number of the version
 * @param cases how many run with it
 * @param live whether new cases get it
 * @param movable how many could be moved to the live one; 0 while that is not asked
 * @param obstacles why others could not
 */
public record RunningView(int number, int cases, boolean live, int movable, List<Obstacle> obstacles) {

	/**
	 * A reason, in the reader's language.
	 *
	 * @param text a sentence; where there are places, one that leads to them
	 * @param cases for how many it holds, at all places together
	 * @param places where it holds; none where the reason is not about a step
	 */
	public record Obstacle(String text, int cases, List<Place> places) {

	}

	/**
	 * Where a reason holds, in the reader's language.
	 *
	 * @param text the step, with what else it is about
	 * @param cases for how many it holds there
	 */
	public record Place(String text, int cases) {

	}

}
