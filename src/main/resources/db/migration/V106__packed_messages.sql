-- What was told stays for good, and most of what a case takes are its messages. A month after they were written their
-- texts are packed; see MessagePacking, which also gets through those of before, from the first on.
alter table outbox_message add packed bytea;
comment on column outbox_message.packed is 'subject, body and short text, which are null then: zlib with the dictionary notification/texts-1.txt';
create table outbox_packing (up_to bigint not null);
comment on table outbox_packing is 'one row: up to which id messages have been packed';
insert into outbox_packing values (-1);
