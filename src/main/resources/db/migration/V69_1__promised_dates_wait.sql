-- While the reporter is asked, the promised date waits: by as long as that is, it is put off.

alter table case_file add column stopped_at timestamptz;

comment on column case_file.stopped_at is 'when the clock was stopped to wait for the reporter; null while it runs';

update case_file c set stopped_at =
    (select max(t.at) from timeline_entry t where t.case_number = c.number and t.event = 'QUESTION_ASKED')
    where c.time_left_seconds is not null and c.phase = 'WAITING';
