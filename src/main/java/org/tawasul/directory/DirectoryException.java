package org.tawasul.directory;

import java.util.Arrays;

import org.springframework.context.MessageSourceResolvable;

/**
 * A change or a question that makes no sense for this ministry. It can be shown as it is:
 * a message source resolves it from <code>refused.directory.&lt;code&gt;</code>.
 */
public class DirectoryException extends RuntimeException implements MessageSourceResolvable {

	private static final String PREFIX = "refused.directory.";

	private final String code;

	private final transient Object[] arguments;

	/**
	 * Refuses.
	 * @param code the reason, the last part of the key in the bundle
	 * @param arguments what the words of the bundle name
	 */
	public DirectoryException(String code, Object... arguments) {
		super(code + " " + Arrays.toString(arguments));
		this.code = code;
		this.arguments = arguments.clone();
	}

	/**
	 * The reason, for programs.
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
