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

	/** A unit was added, changed or closed. */
	UNIT_CHANGED,

	/** A person was added, or their data changed. */
	PERSON_CHANGED,

	/** Somebody's absence was entered or ended. */
	ABSENCE_CHANGED,

	/** A holiday was added, changed or deleted. */
	HOLIDAY_CHANGED,

	/** Working days or hours were changed. */
	WORKING_HOURS_CHANGED,

	/** A facility of the register was added, changed or deleted. */
	FACILITY_CHANGED,

	/** What reporters are asked was changed. */
	QUESTION_CHANGED,

	/** Names, order or offer of categories were changed. */
	CATEGORY_CHANGED,

	/** What reporters are asked once their case is closed was edited. */
	SURVEY_CHANGED,

	/** A version of the survey was published. */
	SURVEY_PUBLISHED,

	/** The care centre took up a bad rating, or closed its review. */
	RATING_REVIEWED,

	/** Words of messages were changed. */
	MESSAGE_TEXT_CHANGED,

	/** A prepared answer was added, changed or deleted. */
	CANNED_ANSWER_CHANGED,

	/** A kind of calls was added, or its names, order or offer changed. */
	CALL_KIND_CHANGED,

	/** The head of letters and reports was changed. */
	REPORT_HEAD_CHANGED,

	/** A message that failed was put back into the queue. */
	MESSAGE_RESENT,

	/** A message that could not be rendered is rendered again. */
	MESSAGE_RETRIED,

	/** The letter of a case was looked at, with or without the reporter's identity. */
	LETTER_SEEN,

	/** How to reach somebody who wants to meet the Minister was looked at. */
	MEETING_SEEN,

	/** How to reach a visitor of the Minister's office was looked at. */
	VISIT_SEEN,

	/** The letter was printed or fetched as a file. */
	LETTER_ISSUED,

	/** The operations room looked at a reporter's number, to call them. */
	REPORTER_NUMBER_SEEN,

	/** A reporter's number was looked at, to ask how content they are. */
	SATISFACTION_NUMBER_SEEN,
	/** A report of many cases was asked for. */
	REPORT_REQUESTED,

	/** The file of a report was fetched. */
	REPORT_FETCHED,

	/** An event log of closed cases was fetched. */
	EVENT_LOG_FETCHED,

	/** The cases of a caller were looked at. */
	CALLER_SEEN,

	/** A call of somebody else was looked at, or one that is over. */
	CALL_SEEN,

	/** A case was opened on a caller's behalf. */
	CASE_TAKEN_DOWN,

	/** A caller has shown who they are. */
	CALLER_VERIFIED,

	/** A caller has not shown who they are, or was refused by a limit. */
	CALLER_REFUSED,

	/** Something was done in a case on a caller's behalf. */
	CALLER_SERVED,

	/** Where a transaction stands was asked for a caller. */
	TRANSACTION_ASKED,

	/** Models, tables or forms were sent, to see what they would change. */
	MODEL_FILES_SENT,

	/** Models, tables or forms were deployed. */
	DEPLOYMENT_CREATED,

	/** The cases that a changed table would answer otherwise were looked at. */
	AFFECTED_CASES_SEEN,

	/** A deployment was removed. */
	DEPLOYMENT_DELETED,

	/** Running cases were moved to another version of their model. */
	CASES_MOVED,

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
