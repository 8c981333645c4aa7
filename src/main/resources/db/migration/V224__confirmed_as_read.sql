-- What an administrator gives up for a planned publication is what they have read, and nothing else: if that list is
-- another one when the time comes, nothing is published, and the page says why. Confirmations that were given before this
-- cannot be told from any list, so they are asked for again.
alter table app.model_candidate
    add column confirmed_promises text,
    add column unconfirmed boolean not null default false;
comment on column app.model_candidate.confirmed is 'no longer read; nodes of the release before still do';
comment on column app.model_candidate.confirmed_promises is 'fingerprint of what an administrator gives up that the outside relies on';
comment on column app.model_candidate.unconfirmed is 'whether a planned publication was refused since it takes away what nobody has confirmed';
