-- Several cases that somebody chose on a list, what was done with them at once, and what became of each.
create table case_batch (
    id        uuid primary key,
    owner     text not null,
    chosen_at timestamptz not null,
    action    text
);
comment on column case_batch.action is 'what is carried out; a batch is carried out once';
create index case_batch_chosen on case_batch (chosen_at);

create table case_batch_item (
    batch       uuid not null references case_batch on delete cascade,
    case_number bigint not null,
    outcome     text,
    reason      text,
    primary key (batch, case_number)
);
comment on column case_batch_item.outcome is 'DONE or REFUSED, null until it was its turn';
comment on column case_batch_item.reason is 'key of the sentence that says why it was refused';
