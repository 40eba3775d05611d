-- The last line. The app role is bound by these policies; the policy role is the narrow path for facts, grants and logs.
-- Whoever logs in owns nothing here and, between transactions, has the role samplan_outside, which is granted nothing.

-- Who asks and when. Unset, they are null, and nothing compares equal to null: it fails closed.
create function my_unit() returns text language sql stable as
  $$ select nullif(current_setting('samplan.unit', true), '') $$;
create function my_person() returns text language sql stable as
  $$ select nullif(current_setting('samplan.person', true), '') $$;
create function this_moment() returns bigint language sql stable as
  $$ select nullif(current_setting('samplan.now', true), '')::bigint $$;

do $$
declare
  one text;
begin
  foreach one in array array['unit', 'person', 'assignment', 'session', 'device', 'server_meta', 'dossier',
    'dossier_unit', 'dossier_member', 'record', 'record_history', 'grant', 'release', 'mutation', 'quarantine', 'audit',
    'delivery', 'read_entry'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I to samplan_policy using (true) with check (true)', one || '_policy', one);
  end loop;
end $$;

-- The policy role. Nobody changes or removes a row of the logs; identity columns of a record never change.
grant select, insert, update on unit, person, assignment, device, server_meta to samplan_policy;
grant select, insert, update, delete on session to samplan_policy;
grant select, insert, delete on dossier to samplan_policy;
grant update (seq, child_hash, own_protection, protection) on dossier to samplan_policy;
grant select, insert, update, delete on dossier_unit to samplan_policy;
grant select, insert, update on dossier_member to samplan_policy;
grant select, insert on record to samplan_policy;
grant update (version, seq, deleted, by_person, at, body, readers, by_grant, fact) on record to samplan_policy;
grant select on record_history to samplan_policy;
grant select, insert, delete on "grant" to samplan_policy;
grant update (ground) on release to samplan_policy;
grant select, insert on release, mutation, quarantine, audit, delivery, read_entry to samplan_policy;

-- The app role.
grant select on unit, dossier_unit, dossier_member, dossier, record, record_history, "grant", release to samplan_app;
grant insert (dossier_id, id, entity, unit, kind, audience, by_grant, fact, version, seq, deleted, by_person, at, body)
  on record to samplan_app;
grant update (version, seq, deleted, by_person, at, body) on record to samplan_app;
grant insert on audit to samplan_app;

create policy unit_known on unit for select to samplan_app using (true);

create policy member_own on dossier_member for select to samplan_app
  using (person = (select my_person()) and unit = (select my_unit()));

create policy dossier_assigned on dossier for select to samplan_app
  using (exists (select 1 from dossier_member m
    where m.dossier_id = dossier.id and (m.until is null or m.until > (select this_moment()))));

create policy dossier_unit_own on dossier_unit for select to samplan_app using (unit = (select my_unit()));

create policy grant_seen on "grant" for select to samplan_app
  using (to_unit = (select my_unit()) or from_unit = (select my_unit()));

create policy release_to_me on release for select to samplan_app using (to_unit = (select my_unit()));

create policy record_read on record for select to samplan_app using (
  exists (select 1 from dossier_member m
    where m.dossier_id = record.dossier_id and (m.until is null or m.until > (select this_moment())))
  and (
    unit = (select my_unit())
    or audience = 'shared' and (
      (select my_unit()) = any (readers)
      or by_grant and exists (select 1 from "grant" g
        where g.dossier_id = record.dossier_id and g.from_unit = record.unit and g.to_unit = (select my_unit())
          and g.kind = record.kind and g.valid_from <= (select this_moment())
          and (g.valid_to is null or (select this_moment()) < g.valid_to)))));

create policy record_add on record for insert to samplan_app with check (
  unit = (select my_unit()) and by_person = (select my_person()) and not fact
  and exists (select 1 from dossier_member m
    where m.dossier_id = record.dossier_id and (m.until is null or m.until > (select this_moment()))));

create policy record_write on record for update to samplan_app
  using (unit = (select my_unit()) and not fact)
  with check (unit = (select my_unit()) and by_person = (select my_person()) and not fact
    and exists (select 1 from dossier_member m
      where m.dossier_id = record.dossier_id and (m.until is null or m.until > (select this_moment()))));

create policy history_read on record_history for select to samplan_app using (
  exists (select 1 from dossier_member m
    where m.dossier_id = record_history.dossier_id and (m.until is null or m.until > (select this_moment())))
  and (unit = (select my_unit())
    or exists (select 1 from release r
      where r.dossier_id = record_history.dossier_id and r.record_id = record_history.id
        and r.version = record_history.version and r.to_unit = (select my_unit()))));

create policy audit_add on audit for insert to samplan_app
  with check (person = (select my_person()) and unit = (select my_unit()));
