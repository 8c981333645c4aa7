-- What a closed case leaves is kept for good: what it says twice is said once.

-- The resolution that holds stands with its case. Its comment has the text once another follows.
alter table comment alter text drop not null, add check (text is not null or kind = 'RESOLUTION') not valid;
comment on column comment.text is 'null for the resolution that holds: case_file.resolution is its text';

-- What several people are told in the same words stands with the first of them.
alter table outbox_message add same_as bigint;
comment on column outbox_message.same_as is 'the message of the same case with the same texts and facts, which stand there; packed is null then';
