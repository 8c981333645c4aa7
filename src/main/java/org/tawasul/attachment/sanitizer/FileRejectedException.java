package org.tawasul.attachment.sanitizer;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file is refused. The message to its sender is the text of the reason, with the
 * arguments in their order.
 */
public class FileRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FileRejectionReason reason;

	private final transient List<Object> arguments;

	/**
	 * Refuses a file.
	 * @param reason why
	 * @param arguments for the sentence, see {@link FileRejectionReason}
	 */
	public FileRejectedException(FileRejectionReason reason, Object... arguments) {
		this(reason, null, arguments);
	}

	/**
	 * Refuses because of something that failed.
	 * @param reason why
	 * @param cause for the log
	 * @param arguments for the sentence
	 */
	public FileRejectedException(FileRejectionReason reason, @Nullable Throwable cause, Object... arguments) {
		super(reason.code(), cause);
		this.reason = reason;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * Why the file is refused.
	 * @return with its HTTP status and the key of its text
	 */
	public FileRejectionReason reason() {
		return this.reason;
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
		return switch (this.reason) {
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
