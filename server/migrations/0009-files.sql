-- Photos and scans, in parts of at most 512 KiB. A file is known by the id of the record that names it; its bytes never
-- lie in the record. A part never changes and is never removed: removing the record hides it.
-- unit belongs to the key, so that no unit can take, or find out, the id of another's file.

create table file_part (
  dossier_id uuid not null,
  file_id uuid not null,
  unit text not null,
  part int not null check (part >= 0 and part < 100),
  by_person text not null,
  at bigint not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 524288),
  primary key (dossier_id, file_id, unit, part)
);

alter table file_part enable row level security;
create policy file_part_policy on file_part to samplan_policy using (true) with check (true);
grant select, insert on file_part to samplan_policy, samplan_app;

-- Whoever may see the naming record may read its file: the condition on record is itself under row-level security.
create policy file_part_read on file_part for select to samplan_app using (
  exists (select 1 from record r
    where r.dossier_id = file_part.dossier_id and r.id = file_part.file_id and r.unit = file_part.unit
    offset 0));

create policy file_part_add on file_part for insert to samplan_app with check (
  unit = (select my_unit()) and by_person = (select my_person())
  and exists (select 1 from record r
    where r.dossier_id = file_part.dossier_id and r.id = file_part.file_id and r.unit = file_part.unit
    offset 0));
