-- Which answers call for the emergency number before anything else. Not the same as urgent ones: classes that have
-- stopped raise the importance of a case, but endanger nobody's life.
alter table app.question add column emergency_answer text;
alter table app.question add column emergency_from integer;
alter table app.question add constraint question_emergency_answer
    check (emergency_answer is null or (kind = 'YES_NO' and emergency_answer in ('YES', 'NO')));
alter table app.question add constraint question_emergency_count check (kind = 'NUMBER' or emergency_from is null);
alter table app.question_option add column emergency boolean not null default false;

comment on column app.question.emergency_answer is 'YES_NO: the answer that calls for the emergency number';
comment on column app.question.emergency_from is 'NUMBER: from which on the emergency number is called for';
comment on column app.question_option.emergency is 'calls for the emergency number';

-- The questions that installations began with.
update app.question set emergency_answer = 'YES' where kind = 'YES_NO' and code in ('trapped', 'suspectThere', 'harmFeared');
update app.question set emergency_answer = 'NO' where kind = 'YES_NO' and code = 'safeNow';
update app.question set emergency_from = 1 where kind = 'NUMBER' and code = 'injured';
update app.question_option set emergency = true where (question, code) in (('fault', 'GAS'), ('fault', 'CRACKS'),
    ('crime', 'WEAPON'), ('crime', 'INTRUSION'), ('vehicle', 'RUN_OVER'), ('violence', 'SELF_HARM'),
    ('symptoms', 'SEVERE'), ('evacuated', 'PARTLY'), ('evacuated', 'NO'));
