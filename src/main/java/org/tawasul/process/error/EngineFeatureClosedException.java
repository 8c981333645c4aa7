package org.tawasul.process.error;

/**
 * Something that the engine offers and that nobody may use here, since the application
 * has a place of its own for it. The message is {@code process.closed.<code>}.
 */
public class EngineFeatureClosedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Refuses, and says what to use instead.
	 * @param code what is closed
	 */
	public EngineFeatureClosedException(String code) {
		super(code);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
