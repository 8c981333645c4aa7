-- The open tasks of each group of candidates, in the order in which Tasklist shows them. Tasklist asks for the first
-- fifteen and for their number every ten seconds: among thousands of tasks of a group both are answered by one walk along
-- one index, where the candidates, permissions and rows of all of them were read before. Columns are named as the engine
-- names those that they repeat; triggers keep them the same, in the transaction that changes them.

create table app.candidate_task (
    id_               varchar(64)  not null,
    group_id_         varchar(255) not null,
    links             integer      not null default 1,
    priority_         integer,
    due_date_         timestamp,
    create_time_      timestamp,
    suspension_state_ integer,
    tenant_id_        varchar(64),
    readable_         boolean      not null,
    primary key (id_, group_id_)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);

comment on column app.candidate_task.links is 'how often the group is a candidate of the task: the engine allows it more than once';
comment on column app.candidate_task.readable_ is
    'whether the group has a permission of its own to read this very task; without, others may still let it';

create index candidate_task_list on app.candidate_task (group_id_, priority_ desc, due_date_, create_time_ desc, id_)
    include (suspension_state_, tenant_id_, readable_);

-- A group becomes a candidate of a task, or is none any more. The task is locked: who is about to change it waits, and then
-- finds the copy; who has changed it already is waited for. A permission is locked as well, so that nobody takes it away
-- unnoticed; one that is being changed at this moment is not relied on.
create function app.candidate_task_linked() returns trigger language plpgsql as $$
declare
    readable boolean;
begin
    if tg_op <> 'INSERT' and old.type_ = 'candidate' then
        delete from app.candidate_task where id_ = old.task_id_ and group_id_ = old.group_id_ and links = 1;
        if not found then
            update app.candidate_task set links = links - 1 where id_ = old.task_id_ and group_id_ = old.group_id_;
            delete from app.candidate_task where id_ = old.task_id_ and group_id_ = old.group_id_ and links < 1;
        end if;
    end if;
    if tg_op <> 'DELETE' and new.type_ = 'candidate' and new.group_id_ is not null and new.task_id_ is not null then
        select true into readable from public.act_ru_authorization a
            where a.type_ = 1 and a.group_id_ = new.group_id_ and a.resource_type_ = 7 and a.resource_id_ = new.task_id_
                and a.perms_ & 2 = 2 for share skip locked;
        insert into app.candidate_task (id_, group_id_, priority_, due_date_, create_time_, suspension_state_, tenant_id_,
                readable_)
            select t.id_, new.group_id_, t.priority_, t.due_date_, t.create_time_, t.suspension_state_,
                t.tenant_id_, coalesce(readable, false)
            from public.act_ru_task t where t.id_ = new.task_id_ and t.proc_def_id_ is not null for no key update
            on conflict (id_, group_id_) do update set links = candidate_task.links + 1;
    end if;
    return null;
end
$$;

create trigger candidate_task_linked after insert or update or delete on public.act_ru_identitylink
    for each row execute function app.candidate_task_linked();

create function app.candidate_task_changed() returns trigger language plpgsql as $$
begin
    update app.candidate_task set priority_ = new.priority_, due_date_ = new.due_date_, create_time_ = new.create_time_,
        suspension_state_ = new.suspension_state_, tenant_id_ = new.tenant_id_ where id_ = new.id_;
    return null;
end
$$;

create trigger candidate_task_changed after update on public.act_ru_task for each row
    when ((old.priority_, old.due_date_, old.create_time_, old.suspension_state_, old.tenant_id_)
        is distinct from (new.priority_, new.due_date_, new.create_time_, new.suspension_state_, new.tenant_id_))
    execute function app.candidate_task_changed();

-- A group gets or loses the permission to read a task: of these there is one at most, by a constraint of the engine's.
create function app.candidate_task_permitted() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.type_, old.group_id_, old.resource_type_, old.resource_id_, old.perms_ & 2)
            is not distinct from (new.type_, new.group_id_, new.resource_type_, new.resource_id_, new.perms_ & 2) then
        return null;
    end if;
    if tg_op <> 'INSERT' and old.type_ = 1 and old.resource_type_ = 7 then
        update app.candidate_task set readable_ = false
            where id_ = old.resource_id_ and group_id_ = old.group_id_ and readable_;
    end if;
    if tg_op <> 'DELETE' and new.type_ = 1 and new.resource_type_ = 7 and new.perms_ & 2 = 2 then
        update app.candidate_task set readable_ = true
            where id_ = new.resource_id_ and group_id_ = new.group_id_ and not readable_;
    end if;
    return null;
end
$$;

create trigger candidate_task_permitted after insert or update or delete on public.act_ru_authorization
    for each row execute function app.candidate_task_permitted();

-- Copies everything anew, while nothing changes. Also for whoever has written to the engine's tables without triggers.
create function app.rebuild_candidate_tasks() returns void language plpgsql as $$
begin
    lock table public.act_ru_task, public.act_ru_identitylink, public.act_ru_authorization in share mode;
    delete from app.candidate_task;
    insert into app.candidate_task (id_, group_id_, links, priority_, due_date_, create_time_, suspension_state_, tenant_id_,
            readable_)
        select t.id_, i.group_id_, count(*), t.priority_, t.due_date_, t.create_time_, t.suspension_state_, t.tenant_id_,
            exists (select from public.act_ru_authorization a where a.type_ = 1 and a.group_id_ = i.group_id_
                and a.resource_type_ = 7 and a.resource_id_ = t.id_ and a.perms_ & 2 = 2)
        from public.act_ru_identitylink i join public.act_ru_task t on t.id_ = i.task_id_
        where i.type_ = 'candidate' and i.group_id_ is not null and t.proc_def_id_ is not null
        group by t.id_, i.group_id_;
end
$$;

select app.rebuild_candidate_tasks();
analyze app.candidate_task;
