package org.tawasul.database;

/**
 * The schema is that of an older release, and this application may not migrate it.
 */
class SchemaOutdatedException extends IllegalStateException {

	SchemaOutdatedException(String missing) {
		super("The database is not up to date, and this application does not migrate it (spring.flyway.enabled=false)."
				+ " Missing: " + missing + ".");
	}

}
