package org.tawasul.sampledata;

/**
 * The installation cannot be filled, or not as asked. The message is a key of the bundle.
 */
class FillRefusedException extends RuntimeException {

	private final transient Object[] arguments;

	FillRefusedException(String key, Object... arguments) {
		super(key);
		this.arguments = arguments;
	}

	String key() {
		return String.valueOf(getMessage());
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

}
