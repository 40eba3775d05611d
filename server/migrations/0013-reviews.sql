-- What is read is checked afterwards: each opening on a ground, and a random part of all else (docs/decisions/0014).

-- Who checks the unit's log beside its managers.
alter table assignment add column log_reviewer boolean not null default false;

create index audit_unit on audit (unit, at);
create index record_reference on record ((body->>'reference')) where entity = 'case';

-- The review of one opening: its line in the log, what was found, by whom. Recorded once: nobody may change or remove it.
create table access_review (
  audit_id bigint primary key,
  unit text not null references unit,
  outcome text not null check (outcome in ('in-order', 'ask', 'not-in-order')),
  note text not null,
  by_person text not null,
  at bigint not null
);

-- One check of a unit's log. (from_at, to_at]: the lines that it was drawn from, by when they came to the server. accesses:
-- how many there were to draw from.
create table log_check (
  id uuid primary key default gen_random_uuid(),
  unit text not null references unit,
  from_at bigint not null,
  to_at bigint not null,
  drawn_at bigint not null,
  due_at bigint not null,
  accesses int not null,
  finished_at bigint,
  finished_by text
);
create unique index log_check_open on log_check (unit) where finished_at is null;
create index log_check_unit on log_check (unit, drawn_at);

-- One access that was drawn: one person in one case on one day. drawn: for its risks, or by chance alone.
create table log_check_item (
  check_id uuid not null references log_check,
  place int not null,
  person text not null,
  dossier_id uuid not null,
  from_at bigint not null,
  to_at bigint not null,
  risks text[] not null,
  drawn text not null check (drawn in ('risk', 'chance')),
  outcome text check (outcome in ('in-order', 'ask', 'not-in-order')),
  note text,
  by_person text,
  at bigint,
  primary key (check_id, place)
);

do $$
declare
  one text;
begin
  foreach one in array array['access_review', 'log_check', 'log_check_item'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I for select to samplan_policy using (true)', one || '_read', one);
    execute format('create policy %I on %I for insert to samplan_policy with check (true)', one || '_add', one);
  end loop;
end $$;
grant select, insert on access_review, log_check, log_check_item to samplan_policy;
-- Once: what has an outcome, and what is finished, is out of reach.
create policy log_check_finish on log_check for update to samplan_policy using (finished_at is null) with check (true);
create policy log_check_item_judge on log_check_item for update to samplan_policy
  using (outcome is null and exists (select 1 from log_check c where c.id = check_id and c.finished_at is null))
  with check (true);
grant update (finished_at, finished_by) on log_check to samplan_policy;
grant update (outcome, note, by_person, at) on log_check_item to samplan_policy;
