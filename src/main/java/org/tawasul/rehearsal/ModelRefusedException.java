package org.tawasul.rehearsal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Files cannot be published. The message says why, in the language of whoever publishes
 * them.
 */
public class ModelRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable TrialReport trial;

	/**
	 * Refuses.
	 * @param reason in the owner's language
	 * @param cause what refused
	 * @param trial the trial that has found the reason; null where it was another
	 */
	public ModelRefusedException(String reason, Throwable cause, @Nullable TrialReport trial) {
		super(reason, cause);
		this.trial = trial;
	}

	/**
	 * What a trial has found.
	 * @return nothing where the reason is another
	 */
	public Optional<TrialReport> trial() {
		return Optional.ofNullable(this.trial);
	}

}
