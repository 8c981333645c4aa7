package org.tawasul.attachment.store;

import java.sql.SQLException;

import org.springframework.core.NestedExceptionUtils;

/**
 * Describes a failure of the database for the log, without its own message, which can
 * quote the row at fault.
 */
final class DatabaseFailure {

	private DatabaseFailure() {
	}

	static String of(Exception failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		return (root instanceof SQLException sql) ? "SQL state " + sql.getSQLState() : root.getClass().getSimpleName();
	}

}
