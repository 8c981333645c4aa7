-- How far a move is asks nobody to count its cases: what waits is kept as a sum, from which the cases that are done
-- with, and not yet in the other sums, are taken.
alter table app.model_move_result drop constraint model_move_result_outcome_check;
alter table app.model_move_result add constraint model_move_result_outcome_check
    check (outcome in ('WAITING', 'MOVED', 'REFUSED', 'ENDED', 'LEFT'));
comment on column app.model_move_result.cases is
    'of the outcome WAITING: those that have a row in model_move_case, whatever has become of them since';

insert into app.model_move_result (move, from_version, outcome, reason, step, subject, cases)
    select move, from_version, 'WAITING', '', '', '', count(*) from app.model_move_case group by move, from_version;

create index model_move_case_done on app.model_move_case (move) where state <> 'WAITING';

alter table app.model_move add column incomparable integer;
comment on column app.model_move.incomparable is
    'the version that could not be compared with the target, for which the move was stopped';
