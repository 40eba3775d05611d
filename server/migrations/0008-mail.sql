-- Calls that shall be told by mail, put down in the transaction of the change itself. What a mail says, and whether it may
-- go, is decided from the records at the moment of sending; nothing of it lies here.
-- state: waiting; sending (taken by a node until due_at, after which another takes it); sent, refused, stopped (what the
-- convener is told); dropped (overtaken by a later change, or nobody to tell). due_at: wall clock of the nodes, ms.
create table mail (
  dossier_id uuid not null references dossier,
  call_id uuid not null,
  revision int not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'stopped', 'dropped')),
  attempts int not null default 0,
  due_at bigint not null default 0,
  primary key (dossier_id, call_id, revision)
);
create index mail_due on mail (due_at) where state in ('waiting', 'sending');

alter table mail enable row level security;
create policy mail_policy on mail to samplan_policy using (true) with check (true);
grant select, insert on mail to samplan_policy;
grant update (state, attempts, due_at) on mail to samplan_policy;
