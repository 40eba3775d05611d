-- What is planned for the children. A new entity costs no SQL.

-- seq counts the writes; every write locks this row first.
create table dossier (
  id uuid primary key,
  seq bigint not null default 0,
  created_at bigint not null,
  -- keyed hash of the child's number; the level of protected identity that this dossier's own records give; and the
  -- level that binds here, which may come from another dossier about the same child
  child_hash text,
  own_protection text not null default 'NONE',
  protection text not null default 'NONE'
);
create index dossier_child on dossier (child_hash) where child_hash is not null;

-- Per unit that sees something: the seq of the last change that it could see, and a count of changed readership.
create table dossier_unit (
  dossier_id uuid not null references dossier,
  unit text not null,
  visible_seq bigint not null default 0,
  epoch int not null default 0,
  primary key (dossier_id, unit)
);

-- Who within the unit is assigned to the dossier, until when, and why (opener, assigned, receiver, opening).
create table dossier_member (
  dossier_id uuid not null references dossier,
  unit text not null,
  person text not null,
  since bigint not null,
  until bigint,
  ground text not null,
  primary key (dossier_id, unit, person)
);
create index dossier_member_person on dossier_member (person, unit);

-- by_grant: a valid grant opens it. fact: the policy decides by it. readers: units that see it whatever the grants.
create table record (
  dossier_id uuid not null references dossier,
  id uuid not null,
  ordinal bigint generated always as identity,
  entity text not null,
  unit text not null,
  kind text not null,
  audience text not null check (audience in ('shared', 'own')),
  by_grant boolean not null,
  fact boolean not null,
  readers text[] not null default '{}',
  version int not null,
  seq bigint not null,
  deleted boolean not null,
  by_person text not null,
  at bigint not null,
  body jsonb not null,
  primary key (dossier_id, id)
);
create index record_seq on record (dossier_id, seq);

create table record_history (
  dossier_id uuid not null,
  id uuid not null,
  version int not null,
  entity text not null,
  unit text not null,
  kind text not null,
  audience text not null,
  seq bigint not null,
  deleted boolean not null,
  by_person text not null,
  at bigint not null,
  body jsonb not null,
  primary key (dossier_id, id, version)
);

-- Written by the table itself, so that no role can write a record without its history or a history without a record.
create function keep_history() returns trigger language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  insert into record_history (dossier_id, id, version, entity, unit, kind, audience, seq, deleted, by_person, at, body)
  values (new.dossier_id, new.id, new.version, new.entity, new.unit, new.kind, new.audience, new.seq, new.deleted,
          new.by_person, new.at, new.body);
  return null;
end $$;
create trigger record_keeps_history after insert or update of version, body, deleted on record
  for each row execute function keep_history();

create table "grant" (
  dossier_id uuid not null references dossier,
  from_unit text not null,
  to_unit text not null,
  kind text not null,
  valid_from bigint not null,
  valid_to bigint,
  ground text not null,
  primary key (dossier_id, from_unit, to_unit, kind, valid_from)
);
create index grant_receiver on "grant" (dossier_id, to_unit);

-- One version of one record, let out once under a statute.
create table release (
  dossier_id uuid not null references dossier,
  record_id uuid not null,
  version int not null,
  to_unit text not null,
  ground text not null,
  at bigint not null,
  primary key (dossier_id, record_id, version, to_unit)
);
