package org.tawasul.webapps.identity;

/**
 * This installation has no administrator who could sign in, and the settings give no
 * password for a first one.
 */
class AdministratorMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AdministratorMissingException(String username) {
		super("This installation has no administrator yet, and no password is given for the first one, \"" + username
				+ "\".");
	}

}
