-- A case's messages are found by its number and sorted then, so that its number stands in the index once for all of them.
create index outbox_message_of_case on outbox_message (case_number);
drop index outbox_message_case;
