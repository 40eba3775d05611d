-- Which devices a session has asked for content from: an order to empty one of them closes the session for all but
-- handing over and confirming (docs/decisions/0016-device-policy.md).
alter table session add column devices uuid[] not null default '{}';
