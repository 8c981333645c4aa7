package org.tawasul.rehearsal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The trial of what waits, for its page.
 *
 * @param running whether it runs
 * @param outdated whether files or what is live have changed since
 * @param brokenOff whether it ended without having found anything out
 * @param at when it was begun; empty where it never was
 * @param by who has asked for it; empty for nobody
 * @param found what it has found; null where it says nothing about the files as they are
 */
public record TrialView(boolean running, boolean outdated, boolean brokenOff, String at, String by,
		@Nullable Found found) {

	/**
	 * What a trial has found.
	 *
	 * @param faults what does not hold, in words
	 * @param tried how many steps were tried
	 * @param complete whether all was tried, before the time was over
	 * @param untried what it was not tried with, in words; empty where nothing was left
	 * out
	 * @param ladders reports that nobody does anything about
	 * @param steps what can happen, by step
	 */
	public record Found(List<String> faults, int tried, boolean complete, String untried, List<LadderView> ladders,
			List<StepView> steps) {

	}

	/**
	 * The way of a report that nobody does anything about.
	 *
	 * @param title which kind of report
	 * @param rungs where it waits, in order
	 */
	public record LadderView(String title, List<RungView> rungs) {

	}

	/**
	 * Where it waits.
	 *
	 * @param at since when
	 * @param holders who has it
	 * @param step the step
	 * @param reminders when they are reminded
	 * @param until when it is taken from them; empty where no deadline runs
	 */
	public record RungView(String at, String holders, String step, List<String> reminders, String until) {

	}

	/**
	 * A step with what can happen there.
	 *
	 * @param name what it is called
	 * @param turns what can happen
	 */
	public record StepView(String name, List<TurnView> turns) {

	}

	/**
	 * Something that can happen.
	 *
	 * @param then what
	 * @param next where the case waits afterwards; empty where it is over
	 * @param status the case's afterwards
	 */
	public record TurnView(String then, String next, String status) {

	}

}
