package org.tawasul.attachment.store;

import java.sql.SQLException;

import org.springframework.core.NestedExceptionUtils;

/**
 * Why the database did not do something, as a word for the log: its own messages can
 * repeat the row at fault, with somebody's words in it.
 */
final class DatabaseFailure {

	private DatabaseFailure() {
	}

	static String of(Exception failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		return (root instanceof SQLException sql) ? "SQL state " + sql.getSQLState() : root.getClass().getSimpleName();
	}

}
