-- Answers to the five questions are nobody's to read one by one (kinds.ts: sealed), the unit that took them in included.
-- The policy role counts them (evaluation-results.ts). Restrictive: on top of whatever else opens a row.
create policy record_sealed on record as restrictive for select to samplan_app using (entity <> 'evaluation');
create policy history_sealed on record_history as restrictive for select to samplan_app using (entity <> 'evaluation');
create index record_answers on record (entity) where entity = 'evaluation';
