-- A manager alone can not take a colleague's place (docs/decisions/0026-second-invitation.md).

-- Who in a unit has asked for a new invitation for somebody who has had a passkey there: another manager's is the second.
create table passkey_wish (
  person text not null references person,
  unit text not null references unit,
  asked_by text not null references person,
  expires_at bigint not null,
  primary key (person, unit)
);
alter table passkey_wish enable row level security;
create policy passkey_wish_policy on passkey_wish to samplan_policy using (true) with check (true);
grant select, insert, update, delete on passkey_wish to samplan_policy;

-- What happened to a person's passkeys, by whatever hand.
create index audit_passkeys on audit ((coalesce(detail->>'person', person)), at)
  where act in ('registerPasskey', 'revokePasskey') and outcome = 'applied';

-- The one unit that a session may see to: that of the passkey which opened it. It stays when the passkey goes.
alter table session add column only_unit text references unit;
update session s set only_unit = k.unit from passkey k where k.id = s.passkey;
