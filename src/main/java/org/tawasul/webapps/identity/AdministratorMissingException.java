package org.tawasul.webapps.identity;

/**
 * Nobody could administer this installation: nobody may sign in as an administrator, and
 * the settings name no password for the first one.
 */
class AdministratorMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AdministratorMissingException(String username) {
		super("This installation has no administrator yet, and no password is given for the first one, \"" + username
				+ "\".");
	}

}
