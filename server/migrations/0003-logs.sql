-- What was asked, what became of it, who saw it.

-- Every mutation that was ever judged, with its first answer. touched: what a refused one would have made or edited.
create table mutation (
  device uuid not null,
  assignment text not null,
  id uuid not null,
  device_seq bigint not null,
  person text not null,
  unit text not null,
  dossier_id uuid not null,
  name text not null,
  args jsonb,
  device_at bigint not null,
  at bigint not null,
  answer jsonb not null,
  touched jsonb,
  primary key (device, assignment, id)
);
create index mutation_refused on mutation (device, assignment, dossier_id) where touched is not null;

-- Words that may no longer be applied, kept for the author's unit; its manager opens them on a logged ground.
create table quarantine (
  device uuid not null,
  mutation_id uuid not null,
  dossier_id uuid not null,
  unit text not null,
  person text not null,
  name text not null,
  args jsonb not null,
  at bigint not null,
  primary key (device, mutation_id)
);

create table audit (
  id bigint generated always as identity primary key,
  at bigint not null,
  person text not null,
  unit text not null,
  dossier_id uuid,
  act text not null,
  outcome text not null,
  code text,
  rule text,
  detail jsonb
);
create index audit_dossier on audit (dossier_id, at);

-- Which version of another unit's record reached whom, on what ground.
create table delivery (
  dossier_id uuid not null,
  record_id uuid not null,
  version int not null,
  unit text not null,
  person text not null,
  device uuid not null,
  ground text not null,
  at bigint not null,
  primary key (dossier_id, record_id, version, unit, person, device)
);

create table read_entry (
  id uuid not null,
  device uuid not null,
  person text not null,
  unit text not null,
  dossier_id uuid not null,
  what text not null,
  detail text not null,
  device_at bigint not null,
  at bigint not null,
  primary key (device, id)
);
