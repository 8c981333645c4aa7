package org.tawasul.process.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Why a job was given up, as far as whoever has to mend it can tell the kinds apart. Read
 * from the stack trace, since the exception's own message is for those who write the
 * program. What comes first counts: an exception of the database is often the cause of
 * another.
 */
enum JobFailure {

	/** The same data were changed at the same time, again and again. */
	CONFLICT("\\w*OptimisticLocking\\w*Exception|CannotAcquireLockException|CannotSerializeTransactionException"
			+ "|PessimisticLockingFailureException|DeadlockLoserDataAccessException"),

	/** A table of the process owner has no answer. */
	TABLE("InvalidProcessRequestException: table\\.\\S+|Dmn\\w*Exception|DecisionDefinitionNotFoundException"
			+ "|Feel\\w*Exception"),

	/** There is nobody to give the step to. */
	RECIPIENT("InvalidProcessRequestException: (?:task\\.group|case\\.without-unit|meeting\\.group)"),

	/** What the step is about is not there any more. */
	GONE("InvalidProcessRequestException: \\w+\\.unknown|CaseNotFoundException"),

	/** Nobody has decided what the step carries out, or the case does not allow it. */
	UNDECIDED("CaseActionNotAllowedException"),

	/** An expression or script of the model. */
	EXPRESSION("PropertyNotFoundException|MethodNotFoundException|ELException|Script\\w*Exception"),

	/** There is no connection to the database. */
	DATABASE("CannotCreateTransactionException|CannotGetJdbcConnectionException|JDBCConnectionException"
			+ "|SQLTransient\\w*Exception|DataAccessResourceFailureException"
			+ "|PSQLException: .*(?:An I/O error|refused|attempt failed|has been closed|terminating connection)"),

	/** The database does not take the data. */
	DATA("DataIntegrityViolationException|\\w*ConstraintViolationException|PSQLException"),

	/** Another system does not answer. */
	GATEWAY("Mail\\w*Exception|MessagingException|ResourceAccessException|RestClientException|Http\\w*Exception"
			+ "|ConnectException|SocketTimeoutException|UnknownHostException"),

	/** The node has no memory or disk left. */
	RESOURCES("OutOfMemoryError|No space left on device"),

	/** Anything else that was thrown. */
	PROGRAM("."),

	/** Nothing was thrown. */
	NONE("");

	private static final int MAX_DETAIL = 300;

	/** Where databases and mail servers quote what they were given. */
	private static final Pattern QUOTING = Pattern
		.compile("(?s)\\b(?:Detail|Where|Failing row)\\b.*|\\[insert .*|\\[update .*|\\R.*");

	/**
	 * What may be a name, an address, a number, or what somebody has written.
	 */
	private static final Pattern PERSONAL = Pattern.compile("[^\\s<>\"',;()\\[\\]]+@[^\\s<>\"',;()\\[\\]]+"
			+ "|\"[^\"]*\"|'[^']*'|«[^»]*»|\\+?\\d[\\d -]{4,}\\d|\\p{IsArabic}+(?:[\\s،.:]+\\p{IsArabic}+)*");

	private final Pattern thrown;

	JobFailure(String thrown) {
		this.thrown = Pattern.compile("(?:^|[.\\s:])(?:" + thrown + ")");
	}

	/**
	 * Finds the reason.
	 * @param trace the stack trace of the last try, with its causes; null if there was
	 * none
	 * @return the first kind that it tells of
	 */
	static JobFailure of(@Nullable String trace) {
		if (trace == null || trace.isBlank()) {
			return NONE;
		}
		String thrown = trace.lines()
			.filter((line) -> !line.startsWith("\t") && !line.startsWith("    at "))
			.reduce("", (all, line) -> all + "\n" + line);
		for (JobFailure reason : values()) {
			if (reason.thrown.matcher(thrown).find()) {
				return reason;
			}
		}
		return PROGRAM;
	}

	/** The key of its sentence. */
	String messageKey() {
		return "process.failure." + name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What the program said, for those who know it, without what may be about a person:
	 * the log has it whole.
	 * @param message of the exception
	 * @return one line
	 */
	static String detail(@Nullable String message) {
		String line = QUOTING.matcher(Objects.toString(message, "")).replaceFirst("");
		return StringUtils.abbreviate(PERSONAL.matcher(line).replaceAll("…").strip(), MAX_DETAIL);
	}

}
