package org.tawasul.database;

/**
 * The database is that of the other kind of installation.
 */
class InstallationKindException extends IllegalStateException {

	InstallationKindException(boolean practice) {
		super(practice
				? "The database is that of a practice ministry, and this application is not one: real cases would be lost"
						+ " with the next reset."
				: "The database is not that of a practice ministry, and this application is one: it would throw real data"
						+ " away. Give it an empty database.");
	}

}
