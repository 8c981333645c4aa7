-- Reviews of the quality of answers by the care centre. An answer is reviewed once: before its reporter is told, while the
-- case waits in its process, or afterwards, when it is only scored. The round says which answer of a case it is: each
-- objection begins another one.

create sequence app.answer_review_seq;

create table app.answer_review (
    id                bigint primary key default nextval('app.answer_review_seq'),
    case_number       bigint not null references app.case_file,
    round             integer not null check (round >= 0),
    moment            text not null check (moment in ('BEFORE', 'AFTER')),
    state             text not null default 'OPEN' check (state in ('OPEN', 'SCORED', 'SENT_BACK', 'MISSED', 'CANCELLED')),
    unit              text,
    level_unit        text not null,
    level_kind        text not null,
    level_since       timestamptz,
    time_left_seconds bigint,
    answer            varchar(4000) not null,
    created_at        timestamptz not null,
    due_at            timestamptz not null,
    ended_at          timestamptz,
    reviewed_by       text,
    complete          smallint check (complete between 1 and 5),
    clear             smallint check (clear between 1 and 5),
    polite            smallint check (polite between 1 and 5),
    in_time           smallint check (in_time between 1 and 5),
    words             varchar(2000),
    constraint answer_review_once unique (case_number, round),
    constraint answer_review_end check ((state = 'OPEN') = (ended_at is null)),
    constraint answer_review_scored check ((state in ('SCORED', 'SENT_BACK')) = (reviewed_by is not null)
        and num_nulls(reviewed_by, complete, clear, polite, in_time) in (0, 5)),
    constraint answer_review_sent_back check (state <> 'SENT_BACK' or moment = 'BEFORE' and words is not null)
);

comment on table app.answer_review is 'reviews of the quality of answers by the care centre';
comment on column app.answer_review.round is 'how often the reporter had objected when the answer was written';
comment on column app.answer_review.moment is 'before the reporter was told, or after';
comment on column app.answer_review.state is
    'MISSED: nobody reviewed it in time, so the reporter was told; CANCELLED: withdrawn or linked meanwhile';
comment on column app.answer_review.unit is 'the body that was responsible for the case';
comment on column app.answer_review.level_unit is 'with level_kind and level_since, who wrote the answer: they get the case back';
comment on column app.answer_review.time_left_seconds is 'of their deadline, which stands still meanwhile';
comment on column app.answer_review.answer is 'as it was reviewed';
comment on column app.answer_review.words is 'of the review, for those who wrote the answer';

-- What waits, the most pressing first.
create index answer_review_open on app.answer_review (due_at, id) where state = 'OPEN';
-- Figures of a period, and the lists behind them.
create index answer_review_ended on app.answer_review (ended_at, id) where state in ('SCORED', 'SENT_BACK', 'MISSED');
