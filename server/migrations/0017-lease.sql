-- How long (hours) the devices of a unit may be without the server before they ask for it (docs/decisions/0016-device-policy.md).

-- It is chosen with what they may keep, and by the same hand: devices_by and devices_at tell of both.
alter table unit add column lease_hours int not null default 120 check (lease_hours between 1 and 120);

-- What the device said when it was last heard that it goes by.
alter table device add column lease_hours int not null default 120;
