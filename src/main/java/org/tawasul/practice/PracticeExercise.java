package org.tawasul.practice;

import org.tawasul.directory.Role;

/**
 * The exercises of the guide that check themselves: each by what its trainee leaves
 * behind when doing it. Others, such as reading indicators, leave nothing.
 */
enum PracticeExercise {

	ASSESS_A_FIRE(Role.COORDINATOR, 1, """
			select min(t.at) from app.timeline_entry t join app.case_file f on f.number = t.case_number
			where t.event = 'ASSESSED' and t.actor = :trainee and t.at > :since and f.category = 'FIRE'
			 and t.facts ->> 'importance' = 'VERY_IMPORTANT'"""),

	REFER(Role.COORDINATOR, 2, """
			select min(t.at) from app.timeline_entry t
			where t.event = 'REFERRED' and t.actor = :trainee and t.at > :since and t.facts ->> 'to' like '%-BLD'
			 and t.facts ->> 'kind' is null
			 and not exists (select from app.timeline_entry o where o.event = 'REFERRED' and o.actor = :trainee
			  and o.case_number <> t.case_number
			  and o.at between t.at - interval '10 seconds' and t.at + interval '10 seconds')"""),

	ASK_THE_REPORTER(Role.COORDINATOR, 3, """
			select min(at) from app.timeline_entry
			where event = 'QUESTION_ASKED' and actor = :trainee and at > :since"""),

	RESOLVE(Role.COORDINATOR, 4, """
			select min(at) from app.timeline_entry where event = 'RESOLVED' and actor = :trainee and at > :since"""),

	REFER_THREE_AT_ONCE(Role.COORDINATOR, 5, """
			select min(t.at) from app.timeline_entry t
			where t.event = 'REFERRED' and t.actor = :trainee and t.at > :since
			 and (select count(distinct o.case_number) from app.timeline_entry o where o.event = 'REFERRED'
			  and o.actor = :trainee and o.at between t.at and t.at + interval '1 minute') >= 3"""),

	ANSWER_AN_OBJECTION(Role.HEAD, 1, """
			select min(t.at) from app.timeline_entry t
			where t.event = 'RESOLVED' and t.actor = :trainee and t.at > :since
			 and exists (select from app.objection o where o.case_number = t.case_number and o.at < t.at)"""),

	ESCALATE_WITH_A_NOTE(Role.HEAD, 2, """
			select min(t.at) from app.timeline_entry t
			where t.event = 'ESCALATED' and t.facts ->> 'kind' = 'decided' and t.at > :since
			 and exists (select from app.comment c where c.case_number = t.case_number and c.author = :trainee
			  and c.at between t.at - interval '1 minute' and t.at)"""),

	ROUTE(Role.CARE_OFFICER, 1, """
			select min(at) from app.timeline_entry
			where event = 'REFERRED' and actor = :trainee and at > :since and facts ->> 'kind' = 'by_care_centre'"""),

	REVIEW_A_RATING(Role.CARE_OFFICER, 2, """
			select min(closed_at) from app.rating_review where closed_by = :trainee and closed_at > :since"""),

	SCREEN_A_VISITORS_REQUEST(Role.CARE_OFFICER, 3, """
			select min(e.at) from app.meeting_entry e join app.meeting m on m.number = e.meeting
			where e.event in ('FORWARDED', 'DECLINED') and e.actor = :trainee and e.at > :since
			 and m.taken_by = :trainee"""),

	UNDO_A_LINK(Role.CARE_OFFICER, 5, """
			select min(at) from app.timeline_entry where event = 'UNLINKED' and actor = :trainee and at > :since"""),

	REPORT_FOR_A_CALLER(Role.AGENT, 1, """
			select min(at) from app.call_action where action = 'REPORTED' and agent = :trainee and at > :since"""),

	VERIFY_A_CALLER(Role.AGENT, 2, """
			select min(at) from app.audit_entry
			where action = 'CALLER_VERIFIED' and actor = :trainee and at > :since"""),

	END_A_CALL_WITHOUT_A_CASE(Role.AGENT, 4, """
			select min(ended_at) from app.call
			where agent = :trainee and ended_at > :since and kind = 'INQUIRY' and case_number is null"""),

	CALL_THE_CIVIL_DEFENCE(Role.OPERATIONS, 1, """
			select min(at) from app.operations_contact
			where body = 'CIVIL_DEFENCE' and username = :trainee and at > :since"""),

	HAND_OVER(Role.OPERATIONS, 3, """
			select min(at) from app.operations_hand_over where username = :trainee and at > :since"""),

	DECIDE_FOR_THE_MINISTER(Role.MINISTER_OFFICE, 1, """
			select min(at) from app.timeline_entry where event = 'RESOLVED' and actor = :trainee and at > :since"""),

	MOVE_A_MEETING(Role.MINISTER_OFFICE, 2, """
			select min(at) from app.meeting_entry where event = 'MOVED' and actor = :trainee and at > :since"""),

	RECORD_TWO_COMMITMENTS(Role.MINISTER_OFFICE, 3, """
			select min(e.at) from app.meeting_entry e
			where e.event = 'HELD' and e.actor = :trainee and e.at > :since
			 and (select count(case_number) from app.meeting_commitment c where c.meeting = e.meeting) >= 2"""),

	FETCH_A_REPORT(Role.MANAGER, 2, """
			select min(at) from app.audit_entry
			where action = 'REPORT_FETCHED' and actor = :trainee and at > :since and details ->> 'format' = 'PDF'
			 and details ->> 'criteria' like '%type=COMPLAINT%'"""),

	DEPLOY(Role.PROCESS_OWNER, 1, """
			select min(f.received_at) from app.audit_entry e join app.case_file f on f.received_at > e.at
			where e.action = 'DEPLOYMENT_CREATED' and e.actor = :trainee and e.at > :since
			 and e.details ->> 'files' like '%CaseDeadline%' and f.category = 'FIRE'"""),

	ENTER_AN_ABSENCE(Role.ADMINISTRATOR, 1,
			"""
					select min(at) from app.audit_entry
					where action = 'ABSENCE_CHANGED' and actor = :trainee and at > :since and details ->> 'change' = 'added'"""),

	ADD_A_UNIT(Role.ADMINISTRATOR, 2, """
			select min(at) from app.audit_entry
			where action = 'UNIT_CHANGED' and actor = :trainee and at > :since and details ->> 'change' = 'added'""");

	private final Role role;

	private final int place;

	private final String done;

	PracticeExercise(Role role, int place, String done) {
		this.role = role;
		this.place = place;
		this.done = done;
	}

	/** Whose exercise it is. */
	Role role() {
		return this.role;
	}

	/** Role and place in its chapter, as the guide knows it. */
	String id() {
		return this.role + "." + this.place;
	}

	/** When <code>trainee</code> did it first after <code>since</code>, or null. */
	String query() {
		return this.done;
	}

}
