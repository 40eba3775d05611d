-- The instants at which a grant to the unit begins or ends, in order. With the epoch, which counts every change of
-- them, they tell what opens to the unit at a moment without reading a grant: an idle pull reads no other table.
alter table dossier_unit add column turns bigint[] not null default '{}';

insert into dossier_unit (dossier_id, unit, turns)
select dossier_id, to_unit, array_agg(distinct turn order by turn)
from "grant", lateral (values (valid_from), (valid_to)) as one(turn)
where turn is not null
group by dossier_id, to_unit
on conflict (dossier_id, unit) do update set turns = excluded.turns;
