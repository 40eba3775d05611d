-- A session is opened by two things: the cookie's token, and a proof that its one device keeps sealed while it is locked
-- (docs/decisions/0025-session-proof.md). A session from before has neither proof nor device, and opens nothing.
alter table session
  -- SHA-256 of the proof. Null until the device that signed in has given it.
  add column proof_hash text,
  -- The one device that may use the session. An order to empty it closes the session for all but handing over.
  add column device uuid;
alter table session drop column devices;
