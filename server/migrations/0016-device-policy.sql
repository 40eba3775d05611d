-- What a unit lets the devices of its assignments keep (docs/decisions/0016-device-policy.md).

-- Who chose it and when (ms) are null where nobody has. It does not lie in the unit's body, which an import of the
-- directory writes anew: what a manager has tightened must not be loosened by a file, unlogged.
alter table unit add column devices text not null default 'encrypted'
  check (devices in ('encrypted', 'memory-only', 'offline-off'));
alter table unit add column devices_by text references person;
alter table unit add column devices_at bigint;

-- What the device said when it was last heard that it keeps.
alter table device add column keeps text not null default 'encrypted';
