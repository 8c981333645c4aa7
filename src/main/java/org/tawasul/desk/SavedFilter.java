package org.tawasul.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose on a follow-up screen and keeps under a name.
 *
 * @param id by which addresses name it
 * @param owner user name of whose it is
 * @param unit code of the unit that it is shared with, or null
 * @param screen the screen that it belongs to
 * @param name one line
 * @param query the parameters of the screen's address
 */
public record SavedFilter(UUID id, String owner, @Nullable String unit, String screen, String name, String query) {

	/** Maximum number of characters of a name. */
	public static final int MAX_NAME = 60;

	/** Maximum number of filters of a person. */
	public static final int MAX_OWN = 30;

	/**
	 * Whose it is.
	 * @param username who asks
	 * @return false for one that a colleague shares
	 */
	public boolean isOf(String username) {
		return this.owner.equals(username);
	}

}
