-- Local accounts: passkeys by which people sign in where there is no identity provider.

-- One public key of one person. `unit`: the unit whose manager invited the person; the key then opens assignments of that
-- unit alone. Null: the operator did, and it opens all of them. `credential` and `public_key` (COSE) are base64url.
create table passkey (
  id uuid primary key default gen_random_uuid(),
  credential text not null unique,
  person text not null references person,
  unit text references unit,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at bigint not null,
  used_at bigint
);
create index passkey_person on passkey (person);

-- The one-time link by which a person registers a passkey: one at a time for each person and unit, kept as a hash.
-- `invited_by` is null where the operator made it.
create table passkey_invitation (
  token_hash text primary key,
  person text not null references person,
  unit text references unit,
  invited_by text references person,
  created_at bigint not null,
  expires_at bigint not null
);
create unique index passkey_invitation_sole on passkey_invitation (person, coalesce(unit, ''));

-- What a browser was asked to sign, kept as hashes, taken once. `purpose`: sign-in, register (with the hash of a link) or
-- add (from the session of a person who has a passkey).
create table passkey_challenge (
  challenge_hash text primary key,
  browser_hash text not null,
  purpose text not null check (purpose in ('sign-in', 'register', 'add')),
  link_hash text,
  session uuid,
  -- For whom a passkey is to be made. Not yet in the table of persons where it is a first administrator, named here.
  person text,
  name text,
  created_at bigint not null
);

-- Whatever hand takes a passkey away, the sessions that it opened go with it.
alter table session add column passkey uuid references passkey on delete cascade;
create index session_passkey on session (passkey) where passkey is not null;

do $$
declare
  one text;
begin
  foreach one in array array['passkey', 'passkey_invitation', 'passkey_challenge'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I to samplan_policy using (true) with check (true)', one || '_policy', one);
  end loop;
end $$;
grant select, insert, update, delete on passkey to samplan_policy;
grant select, insert, delete on passkey_invitation, passkey_challenge to samplan_policy;
