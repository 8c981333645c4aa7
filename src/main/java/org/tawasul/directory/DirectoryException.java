package org.tawasul.directory;

import java.util.Arrays;

import org.springframework.context.MessageSourceResolvable;

/**
 * A change or a question that the directory refuses. A message source resolves it to a
 * message for people, by <code>refused.directory.&lt;code&gt;</code>.
 */
public class DirectoryException extends RuntimeException implements MessageSourceResolvable {

	private static final String PREFIX = "refused.directory.";

	private final String code;

	private final transient Object[] arguments;

	/**
	 * Creates the exception.
	 * @param code the reason, the last part of the key in the bundle
	 * @param arguments arguments of the message
	 */
	public DirectoryException(String code, Object... arguments) {
		super(code + " " + Arrays.toString(arguments));
		this.code = code;
		this.arguments = arguments.clone();
	}

	/**
	 * The reason.
	 * @return the last part of the key in the bundle
	 */
	public String code() {
		return this.code;
	}

	@Override
	public String[] getCodes() {
		return new String[] { PREFIX + this.code };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

}
