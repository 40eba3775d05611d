-- What a coordinator may know of the unit's devices, and the order to empty one.

alter table device
  -- What the browser calls itself ("Chrome på Windows"), as the device told it.
  add column platform text,
  -- Null for a device of before this was kept.
  add column first_seen_at bigint,
  add column purge_requested_at bigint,
  add column purge_requested_by text references person,
  add column purged_at bigint;
create index device_assignment on device (assignment);
create index device_ordered on device (id) where purge_requested_at is not null;

-- A change keeps its id when it is carried to another device of the same person; whichever comes first is judged, and
-- the other gets that answer. Unique, so that two devices that send it at once can not both be first.
create unique index mutation_once on mutation (assignment, id);
