package org.tawasul.rehearsal.web;

import java.util.List;

import org.tawasul.rehearsal.move.ModelMove;
import org.tawasul.rehearsal.move.ModelMove.Outcome;

/**
 * A move of running cases, as pages show it.
 *
 * @param move the move
 * @param from the versions with which its cases ran, in the reader's language
 * @param said how far it is, for those who cannot see it
 * @param obstacles why cases were refused
 */
public record MoveView(ModelMove move, String from, String said, List<RunningView.Obstacle> obstacles) {

	/**
	 * How many cases have come to something.
	 * @param outcome name of it
	 * @return none for most
	 */
	public int cases(String outcome) {
		return this.move.cases(Outcome.valueOf(outcome));
	}

}
