-- A refused case of a batch is told why in a whole sentence, also where that names a number.
alter table case_batch_item add column arguments text;
comment on column case_batch_item.arguments is 'what the sentence of the reason is about, as a JSON list of numbers and texts; null where it is about nothing';
