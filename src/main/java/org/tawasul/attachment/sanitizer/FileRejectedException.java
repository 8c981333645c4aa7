package org.tawasul.attachment.sanitizer;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file is not taken; its sender is told why in the words of the fault's key, with the
 * arguments in their order. Whatever a file may hold, this is all that cleaning it
 * throws, but for {@link java.io.UncheckedIOException} where our own disk fails.
 */
public class FileRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FileRejectionReason fault;

	private final transient List<Object> arguments;

	/**
	 * Refuses, and says why.
	 * @param fault the rule that refuses
	 * @param arguments for the sentence, see {@link FileRejectionReason}
	 */
	public FileRejectedException(FileRejectionReason fault, Object... arguments) {
		this(fault, null, arguments);
	}

	/**
	 * Refuses because of something that failed.
	 * @param fault the rule that refuses
	 * @param cause for the log
	 * @param arguments for the sentence
	 */
	public FileRejectedException(FileRejectionReason fault, @Nullable Throwable cause, Object... arguments) {
		super(fault.code(), cause);
		this.fault = fault;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * The rule that refuses.
	 * @return with its status and the key of its words
	 */
	public FileRejectionReason reason() {
		return this.fault;
	}

	/**
	 * What the sentence is about.
	 * @return the arguments in order
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

	/**
	 * When it is worth trying again.
	 * @return in seconds; 0 where waiting does not help
	 */
	public int secondsToWait() {
		return switch (this.fault) {
			case TOO_OFTEN -> minutes() * 60;
			case STORE_AWAY -> 60;
			case BUSY -> 10;
			default -> 0;
		};
	}

	private int minutes() {
		return (!this.arguments.isEmpty() && this.arguments.get(0) instanceof Number minutes) ? minutes.intValue() : 1;
	}

}
