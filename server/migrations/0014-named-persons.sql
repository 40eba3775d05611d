-- Under protected identity a dossier is seen by named persons only (docs/decisions/0013-protected-identity.md).

-- named: this person is one of those who may open the dossier. by_name: the dossier asks for that now. by_name is kept by
-- the database itself, so that no statement can forget it.
alter table dossier_member add column named boolean not null default false;
alter table dossier_member add column by_name boolean not null default false;

create function asks_for_name() returns trigger language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  new.by_name := exists (select 1 from dossier d where d.id = new.dossier_id and d.protection <> 'NONE');
  return new;
end $$;
create trigger member_by_name before insert or update on dossier_member
  for each row execute function asks_for_name();

-- A mark that is taken back lets everybody in again, and the next mark names anew.
create function protection_changed() returns trigger language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  update dossier_member set named = named and new.protection <> 'NONE' where dossier_id = new.id;
  return null;
end $$;
create trigger dossier_protection after update of protection on dossier
  for each row when ((old.protection = 'NONE') <> (new.protection = 'NONE')) execute function protection_changed();

-- Cases that were protected before: whoever was assigned is named, so that nobody is locked out of today's work.
update dossier_member set named = (until is null and ground not in ('opening', 'review'))
  where exists (select 1 from dossier d where d.id = dossier_member.dossier_id and d.protection <> 'NONE');

-- Every policy of the app role goes through this one: who is not named is no member.
drop policy member_own on dossier_member;
create policy member_own on dossier_member for select to samplan_app
  using (person = (select my_person()) and unit = (select my_unit()) and (named or not by_name));
