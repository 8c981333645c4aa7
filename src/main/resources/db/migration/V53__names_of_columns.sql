-- The field's words, which the code uses too: a case is at an escalation level, and the holder of a post has a role.

alter table case_file rename column rung_unit to level_unit;
alter table case_file rename column rung_kind to level_kind;
alter table case_file rename column rung_since to level_since;

comment on column case_file.handlers is 'the candidate group of the open task: the people of an escalation level';
comment on column case_file.last_deciders is
    'who decided at the level before, comma separated: a level that only they hold is skipped';

alter table app.appointment rename column duty to role;
alter table app.appointment rename constraint appointment_duty_known to appointment_role_known;
alter table app.stand_in rename column duty to role;
alter table app.stand_in rename constraint stand_in_duty_known to stand_in_role_known;
