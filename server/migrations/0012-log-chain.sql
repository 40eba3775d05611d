-- The log says on which assignment and device, on what ground and why. And it is chained: each committed row is hashed
-- together with the one before it, so that whoever holds a head finds every change that was made to what came before.

alter table audit
  add column assignment text,
  add column device uuid,
  add column ground text,
  add column reason text,
  -- When the device says that it was done, where it told later (ms).
  add column device_at bigint,
  -- The transaction that wrote the row: by it the job knows what may still come from behind.
  add column xid xid8 not null default pg_current_xact_id();
create index audit_xid on audit (xid);

-- Whoever writes a row chooses neither its number nor its transaction.
revoke insert on audit from samplan_app, samplan_policy;
grant insert (at, person, unit, dossier_id, act, outcome, code, rule, detail, assignment, device, ground, reason, device_at)
  on audit to samplan_app, samplan_policy;

-- hash: of the number, the hash before it, `at` and the row's text (audit_text), base64url. at: when it was chained (ms of
-- the database's clock). horizon: every row of an older transaction that has committed is chained at or before this one.
create table audit_chain (
  number bigint primary key,
  audit_id bigint not null unique,
  at bigint not null,
  horizon xid8 not null,
  hash text not null
);
alter table audit_chain enable row level security;
create policy audit_chain_policy on audit_chain for select to samplan_policy using (true);
grant select on audit_chain to samplan_policy;

-- The row as it is hashed. A column that is added later must not change the text of the rows before it.
create function audit_text(a audit) returns text language sql stable as $$
  select jsonb_build_array(a.id, a.at, a.person, a.unit, a.dossier_id, a.act, a.outcome, a.code, a.rule, a.detail,
    a.assignment, a.device, a.ground, a.reason, a.device_at, a.xid::text)::text
$$;

-- Chains at most `most` rows that have committed and are not chained, and gives how many; null where another node is at it.
-- Writers are never waited for nor held up: a row that commits late is unchained still and comes next, whatever its id, since
-- what is looked through begins at the oldest transaction that was not over when the last row was chained.
create function chain_audit(most int) returns int
  language plpgsql security definer set search_path = samplan, pg_temp as $$
declare
  head audit_chain;
  one record;
  since xid8;
  moment bigint;
  done int := 0;
begin
  if not pg_try_advisory_xact_lock(71240119) then
    return null;
  end if;
  select * into head from audit_chain order by number desc limit 1;
  since := coalesce(head.horizon, '0');
  -- Restored into another cluster, whose transactions are numbered from elsewhere: everything is looked through once.
  if since > pg_snapshot_xmax(pg_current_snapshot()) then
    since := '0';
  end if;
  moment := (extract(epoch from clock_timestamp()) * 1000)::bigint;
  head.number := coalesce(head.number, 0);
  head.hash := coalesce(head.hash, '');
  for one in
    select a.id, audit_text(a) as text, least(pg_snapshot_xmin(pg_current_snapshot()), a.xid) as horizon
    from audit a
    where a.xid >= since and not exists (select 1 from audit_chain c where c.audit_id = a.id)
    order by a.xid, a.id limit most
  loop
    head.number := head.number + 1;
    head.hash := rtrim(translate(encode(sha256(convert_to(
      head.number || ' ' || head.hash || ' ' || moment || ' ' || one.text, 'UTF8')), 'base64'), '+/', '-_'), '=');
    insert into audit_chain (number, audit_id, at, horizon, hash)
    values (head.number, one.id, moment, one.horizon, head.hash);
    done := done + 1;
  end loop;
  return done;
end $$;
revoke all on function chain_audit(int) from public;
grant execute on function chain_audit(int) to samplan_policy;

-- Nothing of the log is changed or removed, not by its owner either.
create function log_stands() returns trigger language plpgsql as $$
begin
  raise exception 'the log is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_stands before update or delete on audit for each row execute function log_stands();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function log_stands();
create trigger audit_chain_stands before update or delete on audit_chain for each row execute function log_stands();
create trigger audit_chain_is_not_emptied before truncate on audit_chain for each statement execute function log_stands();
