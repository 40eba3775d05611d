-- What opens an account is changed only by somebody who has just shown who it is (docs/decisions/0031-proved-anew.md).
alter table session
  -- When a passkey was last asked on the way, in ms of the real clock. Null: not since the session began.
  add column proved_at bigint;
alter table passkey_challenge drop constraint passkey_challenge_purpose_check;
alter table passkey_challenge
  add constraint passkey_challenge_purpose_check check (purpose in ('sign-in', 'register', 'add', 'prove'));
