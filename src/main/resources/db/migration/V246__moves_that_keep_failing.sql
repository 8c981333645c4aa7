-- A move that cannot go on, for whatever reason, stops by itself after a while and says so.
alter table app.model_move add column failing_since timestamptz;
comment on column app.model_move.failing_since is
    'since when every round has failed before a case was moved; of a stopped move: why it was stopped';
