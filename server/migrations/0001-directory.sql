-- Who there is. Times are ms since 1970.

create table unit (
  id text primary key,
  body jsonb not null
);

create table person (
  id text primary key,
  name text not null
);

-- One person in one unit with one role. A receiver is assigned to every case that the unit is invited to.
create table assignment (
  id text primary key,
  person text not null references person,
  unit text not null references unit,
  role text not null,
  receiver boolean not null,
  about jsonb,
  valid_to bigint
);
create index assignment_unit on assignment (unit);

-- The session's token is kept only as a hash.
create table session (
  token_hash text primary key,
  assignment text not null references assignment,
  created_at bigint not null,
  seen_at bigint not null
);

-- expected: the next seq wanted of this device; null after a restore from backup, when any is taken.
create table device (
  id uuid not null,
  assignment text not null references assignment,
  expected bigint default 1,
  seen_at bigint not null,
  primary key (id, assignment)
);

-- incarnation, keys, the policy's version
create table server_meta (
  key text primary key,
  value text not null
);
