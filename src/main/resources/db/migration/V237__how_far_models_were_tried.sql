-- A trial ends when its time is over. What was published with ways untried should be known later on.
alter table app.model_deployment
    add column tried_steps integer,
    add column tried_whole boolean;
comment on column app.model_deployment.tried_steps is 'how many steps the trial before it walked; null where nothing was tried or it is not known';
comment on column app.model_deployment.tried_whole is 'whether the trial came to its end, before its time was over';
