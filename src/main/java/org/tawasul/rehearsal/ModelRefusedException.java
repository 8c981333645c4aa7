package org.tawasul.rehearsal;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Files cannot be published. The message says why, in the language of whoever publishes
 * them.
 */
public class ModelRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Tried tried;

	/**
	 * Refuses.
	 * @param reason in the owner's language
	 * @param cause what refused
	 * @param tried the trial that has found the reason; null where it was another
	 */
	public ModelRefusedException(String reason, Throwable cause, @Nullable Tried tried) {
		super(reason, cause);
		this.tried = tried;
	}

	/**
	 * What a trial has found.
	 * @return nothing where the reason is another
	 */
	public Optional<Tried> tried() {
		return Optional.ofNullable(this.tried);
	}

	/**
	 * A trial, with what was tried: something else may be live a moment later.
	 *
	 * @param files all that would have been live together, content by name
	 * @param report what was found
	 */
	public record Tried(Map<String, byte[]> files, TrialReport report) {

	}

}
