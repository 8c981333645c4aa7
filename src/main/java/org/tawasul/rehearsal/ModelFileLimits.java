package org.tawasul.rehearsal;

import java.util.regex.Pattern;

/**
 * How many files are published at once, how large and under which names, whichever way
 * they come. A request to the engine's interface is bounded as every other besides
 * ({@code tawasul.access.max-body}).
 */
public final class ModelFileLimits {

	/** Files of one publication. */
	public static final int MAX_FILES = 60;

	/** Kilobytes of one file. */
	public static final int MAX_FILE = 1_024;

	/** Kilobytes of all files together. */
	public static final int MAX_ALL = 5 * 1_024;

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()-]*");

	private static final Pattern KIND = Pattern.compile(".+\\.(?:bpmn|dmn|form)");

	private static final int MAX_NAME = 100;

	private ModelFileLimits() {
	}

	/**
	 * Whether a name is a plain one.
	 * @param name of a file
	 * @return false for paths, signs and what is longer than a hundred characters
	 */
	public static boolean isPlain(String name) {
		return NAME.matcher(name).matches() && !name.contains("..") && name.length() <= MAX_NAME;
	}

	/**
	 * Whether a file is a model, a table or a form.
	 * @param name of the file
	 * @return true when it ends so
	 */
	public static boolean isOfKind(String name) {
		return KIND.matcher(name).matches();
	}

}
