-- Sign-in with proof: who a provider's subject is, sign-ins under way, and sessions that are renewed and can be listed.

-- Begun once the identity is proved; the assignment is chosen then, among those that were offered.
alter table session alter column assignment drop not null;
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column person text references person,
  add column offered jsonb,
  -- What the browser calls itself ("Chrome, Windows"), for the person's own list.
  add column platform text,
  -- Where to end the provider's session too.
  add column logout_url text,
  -- The token that was sent out last and has not come back yet; and the one before, for requests already on their way.
  add column renewed_at bigint,
  add column next_hash text,
  add column next_at bigint,
  add column previous_hash text,
  add column previous_until bigint;
update session set person = (select a.person from assignment a where a.id = session.assignment);
alter table session alter column person set not null;
create unique index session_id on session (id);
create index session_person on session (person);
create index session_next on session (next_hash) where next_hash is not null;
create index session_previous on session (previous_hash) where previous_hash is not null;

-- One person as one provider knows him or her. hsa_id and email as the provider told them last.
create table sign_in_identity (
  issuer text not null,
  subject text not null,
  person text not null references person,
  hsa_id text,
  email text,
  seen_at bigint,
  primary key (issuer, subject)
);
create index sign_in_identity_person on sign_in_identity (person);

-- Sign-ins that have gone to a provider and not come back. State, browser and link are kept as hashes only.
create table sign_in (
  state_hash text primary key,
  browser_hash text not null,
  provider text not null,
  nonce text not null,
  verifier text not null,
  first_administrator text,
  created_at bigint not null
);

-- Sessions that ended here and may be ended at the provider too, by the browser that holds the ticket.
create table sign_out (
  ticket_hash text primary key,
  url text not null,
  created_at bigint not null
);

create table administrator (
  person text primary key references person,
  since bigint not null
);

-- The link by which the first one comes to be: one at a time, kept as a hash, gone once used.
create table first_administrator (
  sole boolean primary key default true check (sole),
  token_hash text not null,
  unit text not null references unit,
  expires_at bigint not null
);

do $$
declare
  one text;
begin
  foreach one in array array['sign_in_identity', 'sign_in', 'sign_out', 'administrator', 'first_administrator'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I to samplan_policy using (true) with check (true)', one || '_policy', one);
  end loop;
end $$;
grant select, insert, update on sign_in_identity to samplan_policy;
grant select, insert on administrator to samplan_policy;
grant select, insert, delete on sign_in, sign_out, first_administrator to samplan_policy;
