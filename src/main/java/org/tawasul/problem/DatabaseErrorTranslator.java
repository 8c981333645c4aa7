package org.tawasul.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The database cannot serve at the moment: it is away, full, read-only, stopping, or all
 * connections are taken. Whoever asked is told to come back, whichever layer noticed it:
 * Spring, JPA, the engine or the pool all keep the driver's exception as their cause.
 */
@Component
class DatabaseErrorTranslator implements ErrorTranslator {

	private static final Logger log = LoggerFactory.getLogger(DatabaseErrorTranslator.class);

	private static final int SECONDS_UNTIL_DATABASE_IS_BACK = 15;

	/**
	 * Classes of SQLSTATE: connection, sign-in to the database, resources (disk, memory,
	 * connections), stopped by its operator or a timeout, system (input and output).
	 */
	private static final Set<String> UNAVAILABLE = Set.of("08", "28", "53", "57", "58");

	/** After a switch to a replica that is not the primary yet. */
	private static final String READ_ONLY = "25006";

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (!isOutage(failure)) {
			return Optional.empty();
		}
		// Without its stack: while the database is unavailable, this is every request.
		log.warn("The database cannot serve: {}", failure.getMessage());
		return Optional.of(TranslatedError.of(HttpStatus.SERVICE_UNAVAILABLE, "", "problem.503")
			.retryAfter(SECONDS_UNTIL_DATABASE_IS_BACK));
	}

	private static boolean isOutage(Throwable failure) {
		return failure instanceof CannotCreateTransactionException
				|| failure instanceof DataAccessResourceFailureException || failure instanceof QueryTimeoutException
				|| (failure instanceof SQLException sql && (isOfConnection(sql) || isUnavailable(sql.getSQLState())));
	}

	private static boolean isOfConnection(SQLException failure) {
		return failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| failure instanceof SQLTimeoutException;
	}

	/** What the server reports has a state; without one, the pool says "closed". */
	private static boolean isUnavailable(@Nullable String state) {
		return state == null || state.equals(READ_ONLY)
				|| (state.length() > 2 && UNAVAILABLE.contains(state.substring(0, 2)));
	}

}
