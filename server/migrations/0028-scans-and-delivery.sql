-- Whether a file that has come whole has been scanned for malware (docs/decisions/0033-file-scanner.md). It waits from its
-- last part on, whether or not this server has a scanner: one that gets it later scans what has come before.
create table file_scan (
  dossier_id uuid not null,
  file_id uuid not null,
  unit text not null,
  state text not null check (state in ('waiting', 'clean', 'infected')),
  -- When it came whole (ms). A verdict holds for what was there then.
  since bigint not null,
  primary key (dossier_id, file_id, unit)
);
create index file_scan_waiting on file_scan (since) where state = 'waiting';
alter table file_scan enable row level security;
create policy file_scan_policy on file_scan to samplan_policy using (true) with check (true);
grant select, insert, update on file_scan to samplan_policy;
-- The parts of an infected file are the only ones that are ever removed: by the database's own hand, with the verdict, so
-- that no role needs a right to remove any.
create function infected_parts_go() returns trigger language plpgsql security definer set search_path = samplan, pg_temp as $$
begin
  delete from file_part where dossier_id = new.dossier_id and file_id = new.file_id and unit = new.unit;
  return null;
end $$;
create trigger file_scan_infected after update of state on file_scan
  for each row when (new.state = 'infected') execute function infected_parts_go();
insert into file_scan (dossier_id, file_id, unit, state, since)
  select dossier_id, file_id, unit, 'waiting', max(at) from file_part group by dossier_id, file_id, unit;

-- How far the rows of the log are delivered outside the database (docs/decisions/0035-log-rows-outside.md). One row: what is
-- remembered and who may remember it change together. until: until when (ms of the database's clock) that node has it.
create table log_delivery (
  sole boolean primary key default true check (sole),
  number bigint not null default 0,
  hash text not null default '',
  holder text not null default '',
  until bigint not null default 0
);
alter table log_delivery enable row level security;
create policy log_delivery_policy on log_delivery to samplan_policy using (true) with check (true);
grant select, update on log_delivery to samplan_policy;
insert into log_delivery default values;
