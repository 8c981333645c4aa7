-- Who deployed models, tables and forms. The engine keeps when, and under which name; its own log of users' operations goes
-- with the history.
create table app.model_deployment (
    deployment  varchar(64) primary key,
    deployed_by text,
    confirmed   boolean not null
);
comment on table app.model_deployment is 'deployments of models, tables and forms since this table exists';
comment on column app.model_deployment.deployment is 'id of the deployment, which the engine may have deleted since';
comment on column app.model_deployment.deployed_by is 'user name; null for the application itself';
comment on column app.model_deployment.confirmed is 'whether an administrator gave up something that the outside relies on';
