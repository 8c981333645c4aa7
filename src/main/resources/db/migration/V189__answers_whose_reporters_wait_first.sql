-- The list shows those reviews first for which a reporter waits: it is read a moment at a time, as far as a page goes.
create index answer_review_waiting on app.answer_review (moment, due_at, id) where state = 'OPEN';
drop index app.answer_review_open;
