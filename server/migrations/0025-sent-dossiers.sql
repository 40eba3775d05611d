-- When a dossier first was sent to a person in a unit (ms): what is told to have been read before that was not
-- (docs/decisions/0027-deliveries-of-ones-own.md). Whoever was in a dossier before this was kept is never doubted: 0.
create table dossier_sent (
  person text not null,
  unit text not null,
  dossier_id uuid not null,
  first_at bigint not null,
  primary key (person, unit, dossier_id)
);
insert into dossier_sent (person, unit, dossier_id, first_at) select person, unit, dossier_id, 0 from dossier_member;

alter table dossier_sent enable row level security;
create policy dossier_sent_policy on dossier_sent to samplan_policy using (true) with check (true);
grant select, insert on dossier_sent to samplan_policy;
