-- What everybody at work in the county reads: one dossier, about no child (docs/decisions/0020-county.md).

-- to_all: by the entity's row of the lawyer's table. It opens nothing but in the county's own dossier.
alter table record add column to_all boolean not null default false;
grant insert (to_all) on record to samplan_app;
grant update (to_all) on record to samplan_policy;

alter policy record_read on record using (
  exists (select 1 from dossier_member m
    where m.dossier_id = record.dossier_id and (m.until is null or m.until > (select this_moment())))
  and (
    unit = (select my_unit())
    or audience = 'shared' and (
      (select my_unit()) = any (readers)
      or by_grant and exists (select 1 from "grant" g
        where g.dossier_id = record.dossier_id and g.from_unit = record.unit and g.to_unit = (select my_unit())
          and g.kind = record.kind and g.valid_from <= (select this_moment())
          and (g.valid_to is null or (select this_moment()) < g.valid_to)
        offset 0)
      or to_all and exists (select 1 from dossier d where d.id = record.dossier_id and d.sort = 'county'
        offset 0))));

-- Everybody with an account has a seat in it as long as the account stands, by the database's own hand. No line of the
-- log: it is about nobody.
create or replace function seats_changed(which uuid, at_unit text, who text) returns void
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  with come as (
    insert into dossier_member (dossier_id, unit, person, since, until, ground)
    select u.dossier_id, a.unit, a.person, moment(), a.valid_to, 'seat'
    from dossier_unit u join dossier d on d.id = u.dossier_id join assignment a on a.unit = u.unit
    where u.concerned and (which is null or u.dossier_id = which) and u.unit = at_unit and (who is null or a.person = who)
      and (d.sort = 'county' or has_seat(a.unit, a.role)) and (a.valid_to is null or a.valid_to > moment())
    on conflict (dossier_id, unit, person) do update
      set since = excluded.since, until = excluded.until, ground = 'seat'
      where dossier_member.until is not null and dossier_member.until is distinct from excluded.until
    returning dossier_id, unit, person)
  insert into audit (at, person, unit, dossier_id, act, outcome, detail)
    select moment(), come.person, come.unit, come.dossier_id, 'seatGiven', 'applied', '{"ground":"seat"}'
    from come join dossier d on d.id = come.dossier_id where d.sort <> 'county';
  with gone as (
    update dossier_member m
    set until = moment()
    from dossier_unit u join dossier d on d.id = u.dossier_id
    where d.sort <> 'case' and u.dossier_id = m.dossier_id and u.unit = m.unit
      and (m.until is null or m.until > moment())
      and (which is null or m.dossier_id = which) and m.unit = at_unit and (who is null or m.person = who)
      and not exists (select 1 from assignment a where a.person = m.person and a.unit = m.unit
        and (a.valid_to is null or a.valid_to > moment())
        and (m.ground = 'opener' or d.sort = 'county' or u.concerned and has_seat(a.unit, a.role)))
    returning m.dossier_id, m.unit, m.person)
  insert into audit (at, person, unit, dossier_id, act, outcome, detail)
    select moment(), gone.person, gone.unit, gone.dossier_id, 'seatEnded', 'applied', '{"ground":"seat"}'
    from gone join dossier d on d.id = gone.dossier_id where d.sort <> 'county';
end $$;

-- What is written in it every unit can notice; when it is begun, every unit is concerned.
create function county_changed() returns trigger
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  if old.sort <> 'county' then
    insert into dossier_unit (dossier_id, unit, visible_seq, concerned) select new.id, id, new.seq, true from unit
      on conflict (dossier_id, unit) do update set concerned = true, visible_seq = excluded.visible_seq;
    insert into dossier_member (dossier_id, unit, person, since, until, ground)
      select new.id, unit, person, moment(), case when bool_and(valid_to is not null) then max(valid_to) end, 'seat'
      from assignment where valid_to is null or valid_to > moment() group by unit, person
      on conflict (dossier_id, unit, person) do nothing;
  else
    update dossier_unit set visible_seq = new.seq where dossier_id = new.id;
  end if;
  return null;
end $$;
create trigger county_is_noticed after update of seq, sort on dossier
  for each row when (new.sort = 'county') execute function county_changed();

create function unit_joins_county() returns trigger
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  insert into dossier_unit (dossier_id, unit, visible_seq, concerned)
    select id, new.id, seq, true from dossier where sort = 'county'
    on conflict (dossier_id, unit) do nothing;
  return null;
end $$;
create trigger unit_joins after insert on unit for each row execute function unit_joins_county();

revoke all on function county_changed(), unit_joins_county() from public;
