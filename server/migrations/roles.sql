-- Run before every migration; each statement may be repeated. Roles belong to the whole cluster, so two databases may
-- make them at once. A login role without CREATEROLE works where an operator has made and granted them beforehand.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['samplan_owner', 'samplan_app', 'samplan_policy', 'samplan_outside',
    'samplan_reporting'] loop
    begin
      if not exists (select 1 from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(session_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, session_user);
    end if;
  end loop;
end $$;

do $$
begin
  if not exists (select 1 from pg_namespace where nspname = 'samplan') then
    create schema samplan authorization samplan_owner;
  end if;
end $$;

do $$
begin
  if to_regclass('samplan.schema_migration') is null then
    set local role samplan_owner;
    create table samplan.schema_migration (
      number int primary key,
      name text not null,
      checksum text not null,
      at bigint not null
    );
    grant usage on schema samplan to samplan_app, samplan_policy, samplan_outside;
    grant select on samplan.schema_migration to samplan_policy;
  end if;
end $$;
