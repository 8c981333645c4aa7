package org.tawasul.process.deployment;

import org.jspecify.annotations.Nullable;

/**
 * How many changes a fuzzer tries: the same everywhere, so that no machine is the first
 * to try one. With {@code -Dfuzz.rounds} it is so many, for a long run.
 */
public final class FuzzRounds {

	private static final @Nullable Integer ROUNDS = Integer.getInteger("fuzz.rounds");

	private final int most;

	private int rounds;

	/**
	 * Begins.
	 * @param usual how many without the property
	 */
	public FuzzRounds(int usual) {
		this.most = (ROUNDS != null) ? ROUNDS : usual;
	}

	/** Whether another round begins. */
	public boolean goesOn() {
		boolean more = this.rounds < this.most;
		this.rounds += more ? 1 : 0;
		return more;
	}

	/** How many have begun. */
	public int rounds() {
		return this.rounds;
	}

}
