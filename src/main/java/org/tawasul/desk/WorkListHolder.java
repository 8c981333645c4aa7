package org.tawasul.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who has the cases of a list: whoever is looking, or somebody else. Labels:
 * {@code desk.holder.<code>} in the bundle.
 */
public enum WorkListHolder {

	/** Whoever has them. */
	ANYBODY,

	/** A group of who is looking: it is for them to act. */
	VIEWER,

	/** Others: who is looking had them before, or watches over those who have them. */
	OTHERS;

	/**
	 * The name in addresses.
	 * @return for example {@code viewer}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds one by its name in addresses.
	 * @param code the code as in an address
	 * @return the holder, or nothing
	 */
	public static Optional<WorkListHolder> of(String code) {
		return Arrays.stream(values()).filter((holder) -> holder.code().equals(code)).findFirst();
	}

}
