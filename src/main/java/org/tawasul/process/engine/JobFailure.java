package org.tawasul.process.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.process.error.InvalidProcessRequestException;

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

	/** How an exception begins in a stack trace: its class, perhaps what it says. */
	private static final Pattern EXCEPTION = Pattern
		.compile("(?:Caused by: )?((?:\\p{Lower}\\w*\\.)+(\\p{Upper}[\\w$]*))(?:: (.*))?");

	/**
	 * What these say is the code of a rule and names of the model, never what somebody
	 * has written.
	 */
	private static final Set<String> OURS = Set.of(InvalidProcessRequestException.class.getName(),
			CaseActionNotAllowedException.class.getName());

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
	 * What those who know the program need to look further: the rule of ours that
	 * refused, or the class of the exception that was the first cause. What others than
	 * ours say may hold names, addresses and what somebody has written: the log has it.
	 * @param trace the stack trace of the last try; null if there was none
	 * @return one line; empty if nothing was thrown
	 */
	static String detail(@Nullable String trace) {
		String cause = "";
		for (String line : Objects.toString(trace, "").lines().toList()) {
			Matcher exception = EXCEPTION.matcher(line);
			if ((cause.isEmpty() || line.startsWith("Caused by: ")) && exception.matches()) {
				if (OURS.contains(exception.group(1))) {
					return StringUtils.abbreviate(exception.group(2) + ": " + Objects.toString(exception.group(3), ""),
							MAX_DETAIL);
				}
				cause = exception.group(1);
			}
		}
		return StringUtils.abbreviate(cause, MAX_DETAIL);
	}

}
