-- The same rules of reading as before. `offset 0` keeps the planner from reading every grant and release that the county
-- has given this unit, once per statement, instead of those of the record before it: what one person asks must cost by
-- what that person has, not by what others have.

alter policy record_read on record using (
  exists (select 1 from dossier_member m
    where m.dossier_id = record.dossier_id and (m.until is null or m.until > (select this_moment())))
  and (
    unit = (select my_unit())
    or audience = 'shared' and (
      (select my_unit()) = any (readers)
      or by_grant and exists (select 1 from "grant" g
        where g.dossier_id = record.dossier_id and g.from_unit = record.unit and g.to_unit = (select my_unit())
          and g.kind = record.kind and g.valid_from <= (select this_moment())
          and (g.valid_to is null or (select this_moment()) < g.valid_to)
        offset 0))));

alter policy history_read on record_history using (
  exists (select 1 from dossier_member m
    where m.dossier_id = record_history.dossier_id and (m.until is null or m.until > (select this_moment())))
  and (unit = (select my_unit())
    or exists (select 1 from release r
      where r.dossier_id = record_history.dossier_id and r.record_id = record_history.id
        and r.version = record_history.version and r.to_unit = (select my_unit())
      offset 0)));
