-- What a dossier is about, and who comes to see one between units (docs/decisions/0017-deviations.md).

-- The opening mutation decides it; the server writes it with every change, from what lies in the dossier.
alter table dossier add column sort text not null default 'case'
  check (sort in ('case', 'deviation', 'matter', 'county'));
grant update (sort) on dossier to samplan_policy;

-- The units that a deviation or a matter names. Of a case none.
alter table dossier_unit add column concerned boolean not null default false;
create index dossier_unit_concerned on dossier_unit (unit) where concerned;

create function moment() returns bigint language sql stable as
  $$ select coalesce(samplan.this_moment(), (extract(epoch from clock_timestamp()) * 1000)::bigint) $$;

-- Who has a seat where a unit is concerned: its managers; where the unit is a forum, its members.
create function has_seat(at_unit text, with_role text) returns boolean
  language sql stable security definer set search_path = samplan, pg_temp as
  $$ select with_role = 'manager' or exists (select 1 from unit u where u.id = at_unit and u.body ? 'forum') $$;

-- Seats follow the directory by the database's own hand, so that no statement that gives or ends an account can forget
-- it. Whoever has a seat is a member as long as the account stands; each who comes and each who goes has a line of the
-- log, since nobody assigned them. One who opened the dossier stays as he or she is until the account ends.
create function seats_changed(which uuid, at_unit text, who text) returns void
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  with come as (
    insert into dossier_member (dossier_id, unit, person, since, until, ground)
    select u.dossier_id, a.unit, a.person, moment(), a.valid_to, 'seat'
    from dossier_unit u join assignment a on a.unit = u.unit
    where u.concerned and (which is null or u.dossier_id = which) and u.unit = at_unit and (who is null or a.person = who)
      and has_seat(a.unit, a.role) and (a.valid_to is null or a.valid_to > moment())
    on conflict (dossier_id, unit, person) do update
      set since = excluded.since, until = excluded.until, ground = 'seat'
      where dossier_member.until is not null and dossier_member.until is distinct from excluded.until
    returning dossier_id, unit, person)
  insert into audit (at, person, unit, dossier_id, act, outcome, detail)
    select moment(), person, unit, dossier_id, 'seatGiven', 'applied', '{"ground":"seat"}' from come;
  with gone as (
    update dossier_member m
    set until = moment()
    from dossier_unit u join dossier d on d.id = u.dossier_id
    where d.sort <> 'case' and u.dossier_id = m.dossier_id and u.unit = m.unit
      and (m.until is null or m.until > moment())
      and (which is null or m.dossier_id = which) and m.unit = at_unit and (who is null or m.person = who)
      and not exists (select 1 from assignment a where a.person = m.person and a.unit = m.unit
        and (a.valid_to is null or a.valid_to > moment())
        and (m.ground = 'opener' or u.concerned and has_seat(a.unit, a.role)))
    returning m.dossier_id, m.unit, m.person)
  insert into audit (at, person, unit, dossier_id, act, outcome, detail)
    select moment(), person, unit, dossier_id, 'seatEnded', 'applied', '{"ground":"seat"}' from gone;
end $$;

create function unit_is_concerned() returns trigger
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  perform seats_changed(new.dossier_id, new.unit, null);
  return null;
end $$;
create trigger concerned_have_seats after update of concerned on dossier_unit
  for each row when (new.concerned is distinct from old.concerned) execute function unit_is_concerned();

create function assignment_changed() returns trigger
  language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  perform seats_changed(null, new.unit, new.person);
  return null;
end $$;
create trigger assignment_comes after insert on assignment for each row execute function assignment_changed();
create trigger assignment_changes after update of role, valid_to on assignment for each row
  when (new.role is distinct from old.role or new.valid_to is distinct from old.valid_to)
  execute function assignment_changed();

revoke all on function moment(), has_seat(text, text), seats_changed(uuid, text, text) from public;
