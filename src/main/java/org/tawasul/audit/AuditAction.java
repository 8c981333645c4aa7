package org.tawasul.audit;

/**
 * What is recorded. Labels: {@code audit.action.<constant>} in the bundles.
 */
public enum AuditAction {

	/** The first administrator of the installation was made at a start. */
	ADMINISTRATOR_CREATED,

	/** An initial password was handed out. */
	PASSWORD_ISSUED,

	/** Somebody chose a password of their own. */
	PASSWORD_CHANGED,

	/** Units, people, posts or holidays were imported, and with them roles and rights. */
	DATA_IMPORTED,

	/** Somebody got other posts by an import, and with them other rights. */
	POSTS_CHANGED,

	/** A message that failed was put back into the queue. */
	MESSAGE_RESENT,

	/** A message that could not be rendered is rendered again. */
	MESSAGE_RETRIED,

	/** The letter of a case was handed out, with or without the reporter's identity. */
	LETTER_ISSUED,

	/** A report of many cases was asked for. */
	REPORT_REQUESTED,

	/** The file of a report was fetched. */
	REPORT_FETCHED,

	/** Models, tables or forms were deployed. */
	DEPLOYMENT_CREATED,

	/** A deployment was removed. */
	DEPLOYMENT_DELETED,

	/** A timer or another job was run before its time. */
	JOB_EXECUTED,

	/** The due date, retries or state of jobs were changed. */
	JOB_CHANGED,

	/** Steps that were given up are tried again. */
	JOB_RETRIED,

	/** A running process was deleted, suspended, moved, or got other variables. */
	PROCESS_CHANGED,

	/** A definition was suspended, deleted, or got another time to live. */
	DEFINITION_CHANGED,

	/** The engine's permissions were changed. */
	PERMISSION_CHANGED,

	/** The engine's users, groups or tenants were changed. */
	IDENTITY_CHANGED,

	/** A filter of Tasklist was changed. */
	FILTER_CHANGED,

	/** The engine's history was removed. */
	HISTORY_DELETED,

	/** Anything else that is not a participant's work on a case. */
	ENGINE_CHANGED

}
