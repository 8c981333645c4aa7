-- A request for a meeting with the Minister that an agent took down in a call is one of the things done for the caller.
alter table app.call_action
    alter column case_number drop not null,
    add column meeting_number bigint references app.meeting,
    drop constraint call_action_action_check,
    add constraint call_action_action_check
        check (action in ('REPORTED', 'INFORMED', 'OBJECTED', 'ACCEPTED', 'WITHDRAWN', 'MEETING_REQUESTED')),
    add constraint call_action_about check (num_nonnulls(case_number, meeting_number) = 1
        and (meeting_number is not null) = (action = 'MEETING_REQUESTED'));

create unique index call_action_of_meeting on app.call_action (meeting_number) where meeting_number is not null;
