-- Whoever came by an identity provider shows there once more who it is (docs/decisions/0031-proved-anew.md).
alter table session
  -- The provider that opened it, which alone may prove it anew. Null: another door.
  add column provider text;
-- What counted by its beginning says so itself from now on: a provider may have let somebody in without a question.
update session set proved_at = created_at where proved_at is null and passkey is not null;
-- The session that a way to the provider and back is to prove. Null: it is to open one.
alter table sign_in add column session uuid;
