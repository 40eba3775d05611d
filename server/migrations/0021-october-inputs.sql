-- The October review counts the inputs too (docs/decisions/0024-inputs-counted.md), and reads what lies in the
-- year where it read all years: what is counted is as it was.

-- The band of an age in whole years on a day, as one expression: PostgreSQL writes it into the query, and calls nothing
-- for each case. Whoever is born on 29 February has the birthday on 1 March, as before.
create or replace function age_band(born date, on_date date) returns text language sql immutable as $$
  select case when born is null or on_date is null then 'unknown' else
    (array['0-5', '6-12', '13-15', '16-17'])[1 + width_bucket(
      (extract(year from on_date) * 10000 + extract(month from on_date) * 100 + extract(day from on_date))
        - (extract(year from born) * 10000 + extract(month from born) * 100 + extract(day from born)),
      array[60000, 130000, 160000]::numeric[])] end
$$;

-- Inputs are found by when they came, as everything else that is counted.
drop index record_counted;
create index record_counted on record (entity, at, dossier_id) where not deleted and entity in ('case', 'child', 'closing',
  'planVersion', 'childVoice', 'consent', 'consentAnswer', 'consentWithdrawal', 'meeting', 'plan', 'followUp', 'goalOutcome',
  'statuteRelease', 'acuteProtection', 'deviation', 'deviationClosing', 'evaluation', 'structuredInput');

/*
 * The sums of one span of time (ms, the end not included), nothing of any case: how often what happened, as a whole and by
 * each way to divide it, and where something took days the three quartiles. Sums under five are among them, so the server
 * tells nobody before suppression.ts has been over them. Each event counts when it first reached the server: what comes
 * late counts in the next year, and no year is counted twice. A dossier under protected identity is in none of it (0013).
 */
create or replace function october_sums(from_at bigint, to_at bigint)
returns table (measure text, outcome text, part text, level text, n int, lower_days int, middle_days int, upper_days int)
language sql stable security definer set search_path = samplan, pg_temp
-- Compiling what runs once a year took longer than all of it.
set jit = off set work_mem = '64MB'
-- How many of a span there are it can not know, and takes them for few: one case after the other took ten times as long.
set enable_nestloop = off as $$
with sip as materialized (
  select distinct on (c.dossier_id) c.dossier_id, c.body->>'status' as status,
    (c.body->>'openedAt')::bigint as opened_at, (c.body#>>'{initiative,on}')::date as needed_on,
    u.body->>'municipality' as municipality, sector_group(u.body->>'sector') as sector,
    age_band((k.body->>'birthDate')::date, (c.body#>>'{initiative,on}')::date) as age
  from record c
    join dossier d on d.id = c.dossier_id and d.protection = 'NONE'
    join unit u on u.id = c.body->>'conveningUnit'
    left join record k on k.dossier_id = c.dossier_id and k.entity = 'child' and not k.deleted
  where c.entity = 'case' and not c.deleted
  order by c.dossier_id, c.at, k.at
),
first_plan as (
  select dossier_id, min(at) as at from record where entity = 'planVersion' and not deleted
  group by dossier_id having min(at) >= from_at and min(at) < to_at
),
voice as (
  select v.dossier_id, min(v.body->>'on') as heard_on from first_plan p join record v using (dossier_id)
  where v.entity = 'childVoice' and not v.deleted and v.audience = 'shared' and v.body->>'how' <> 'not-heard'
  group by v.dossier_id
),
-- Whoever said yes in the span may have said it before: then it was not the first time. Found by when it came.
said_yes as materialized (
  select distinct dossier_id from record
  where entity = 'consentAnswer' and not deleted and at >= from_at and at < to_at and body->>'answer' = 'yes'
),
first_yes as (
  select a.dossier_id, min(a.at) as at, min((a.body->>'at')::bigint) as said_at from said_yes
    join record a using (dossier_id)
    join record c on c.dossier_id = a.dossier_id and c.id = (a.body->>'consentId')::uuid
  where a.entity = 'consentAnswer' and not a.deleted and a.body->>'answer' = 'yes'
    and c.entity = 'consent' and not c.deleted and (c.body->>'coversPlan')::boolean
  group by a.dossier_id having min(a.at) >= from_at and min(a.at) < to_at
),
-- A meeting's last change is no older than the day on which it was noted as held.
may_be_first as materialized (
  select distinct dossier_id from record where entity = 'meeting' and not deleted and at >= from_at
),
held_meeting as (
  select m.dossier_id, m.body->>'date' as held_on,
    (select min(h.at) from record_history h where h.dossier_id = m.dossier_id and h.entity = 'meeting' and h.id = m.id
      and h.body->>'status' = 'held') as at
  from may_be_first join record m using (dossier_id)
  where m.entity = 'meeting' and not m.deleted and m.body->>'purpose' = 'sip' and m.body->>'status' = 'held'
),
first_meeting as (
  select dossier_id, min(held_on)::date as held_on from held_meeting where at is not null
  group by dossier_id having min(at) >= from_at and min(at) < to_at
),
-- The day that stood in the plan when a follow-up was written down: that very act writes the next day over it.
held as (
  select f.dossier_id, f.body->>'on' as held_on,
    (select h.body->>'followUpDate' from record_history h
     where h.dossier_id = f.dossier_id and h.entity = 'plan' and not h.deleted and h.at <= f.at
       and h.body->>'followUpDate' is not null
       and (h.at < f.at or h.body->>'followUpDate' is distinct from f.body->>'nextDate')
     order by h.at desc, h.version desc limit 1) as due
  from record f where f.entity = 'followUp' and not f.deleted and f.at >= from_at and f.at < to_at
),
living_plan as materialized (
  select dossier_id, due from (
    select distinct on (dossier_id) dossier_id, body->>'followUpDate' as due from record
    where entity = 'plan' and not deleted order by dossier_id, at desc
  ) latest
  where due >= stockholm_date(from_at)::text and due < stockholm_date(to_at)::text
),
-- What makes the day of a plan's next follow-up pass without a miss: an end, or a follow-up on that day or later.
ended as (
  select r.dossier_id, bool_or(entity = 'closing' or body->>'decision' = 'close') as is_over,
    max(case when entity = 'followUp' then body->>'on' end) as last_on
  from living_plan join record r using (dossier_id)
  where not deleted and (entity = 'closing' and body->>'reopenedAt' is null or entity = 'followUp')
    and entity in ('closing', 'followUp')
  group by r.dossier_id
),
reported as (
  select r.dossier_id, r.unit, r.body, (select min(h.at) from record_history h
    where h.dossier_id = r.dossier_id and h.id = r.id) as at
  from record r join dossier d on d.id = r.dossier_id and d.protection = 'NONE'
  where r.entity = 'deviation' and not r.deleted
    -- The case it was seen in, which the reporting unit alone knows of.
    and not exists (select 1 from record l join dossier s on s.id = (l.body->>'caseId')::uuid
      where l.dossier_id = r.dossier_id and l.entity = 'deviationCase' and s.protection <> 'NONE')
),
deviation as (
  select dossier_id, at, body->>'type' as type, coalesce(nullif(body->>'municipality', ''), 'unknown') as municipality,
    coalesce(body->>'ageBand', 'unknown') as age,
    (select case count(*) when 1 then min(sector) || '+' || min(sector) when 2 then min(sector) || '+' || max(sector)
       else 'several' end
     from (select distinct sector_group(u.body->>'sector') as sector from unit u
       where u.id = reported.unit or u.id in (select jsonb_array_elements_text(reported.body->'toUnits'))) as sectors
    ) as sector
  from reported
),
-- What was written down of a health talk, an absence and so on, once: a shared copy is the same one again. Where it was
-- written, for the case may be convened elsewhere.
input as (
  select r.dossier_id, r.body->>'form' as form, coalesce(r.body->>'outcome', 'no-outcome') as ending,
    u.body->>'municipality' as municipality, sector_group(u.body->>'sector') as sector,
    (select min(h.at) from record_history h where h.dossier_id = r.dossier_id and h.id = r.id) as at
  from record r join unit u on u.id = r.unit
  where r.entity = 'structuredInput' and not r.deleted and r.body->>'copyOf' is null and r.at >= from_at
),
solved as (
  select c.dossier_id, (c.body->>'solvedOn')::date as solved_on,
    (select min(h.at) from record_history h where h.dossier_id = c.dossier_id and h.id = c.id) as at
  from record c where c.entity = 'deviationClosing' and not c.deleted and c.body->>'reopenedAt' is null
),
event as materialized (
  select 'started' as measure, '' as outcome, municipality, sector, age, null::int as days
  from sip where opened_at >= from_at and opened_at < to_at
  union all
  select 'closed', c.body->>'reason', municipality, sector, age, null
  from record c join sip using (dossier_id)
  where c.entity = 'closing' and not c.deleted and c.body->>'reopenedAt' is null and c.at >= from_at and c.at < to_at
  union all
  select 'plans', case when heard_on::date <= stockholm_date(at) then 'with-voice' else 'without-voice' end,
    municipality, sector, age, stockholm_date(at) - needed_on
  from first_plan join sip using (dossier_id) left join voice using (dossier_id)
  union all
  select 'first-consents', '', municipality, sector, age, stockholm_date(said_at) - needed_on
  from first_yes join sip using (dossier_id)
  union all
  select 'first-meetings', '', municipality, sector, age, held_on - needed_on
  from first_meeting join sip using (dossier_id)
  union all
  select 'follow-ups', case when held_on <= due then 'in-time' else 'late' end, municipality, sector, age, null
  from held join sip using (dossier_id) where due is not null
  union all
  select 'follow-ups', 'not-held', municipality, sector, age, null
  from living_plan p join sip using (dossier_id) left join ended e using (dossier_id)
  where status = 'open' and not coalesce(e.is_over, false) and (e.last_on is null or e.last_on < p.due)
  union all
  select 'goals', g.body->>'result', municipality, sector, age, null
  from record g join sip using (dossier_id)
  where g.entity = 'goalOutcome' and not g.deleted and g.at >= from_at and g.at < to_at
  union all
  select 'consents', case a.body->>'answer' when 'yes' then 'given' else 'refused' end, municipality, sector, age, null
  from record a join sip using (dossier_id)
  where a.entity = 'consentAnswer' and not a.deleted and a.body->>'answer' in ('yes', 'no')
    and a.at >= from_at and a.at < to_at
  union all
  select 'consents', case jsonb_typeof(w.body->'part') when 'string' then 'withdrawn' else 'partly-withdrawn' end,
    municipality, sector, age, null
  from record w join sip using (dossier_id)
  where w.entity = 'consentWithdrawal' and not w.deleted and w.at >= from_at and w.at < to_at
  union all
  select 'releases', r.body->>'ground', municipality, sector, age, null
  from record r join sip using (dossier_id)
  where r.entity = 'statuteRelease' and not r.deleted and r.at >= from_at and r.at < to_at
  union all
  select 'releases', 'ST7', municipality, sector, age, null
  from record r join sip using (dossier_id)
  where r.entity = 'acuteProtection' and not r.deleted and (r.body->>'startedAt')::bigint >= from_at
    and (r.body->>'startedAt')::bigint < to_at
  union all
  select one.measure, one.outcome, i.municipality, i.sector, age, null
  from input i join sip using (dossier_id)
    cross join lateral (values ('inputs', i.form), ('input-endings', i.ending)) as one(measure, outcome)
  where i.at >= from_at and i.at < to_at
  union all
  select 'deviations', type, municipality, sector, age, null from deviation where at >= from_at and at < to_at
  union all
  select 'solved', '', municipality, sector, age, solved_on - stockholm_date(deviation.at)
  from solved join deviation using (dossier_id) where solved.at >= from_at and solved.at < to_at
),
cube as (
  select measure, outcome, municipality, sector, age, count(*) as n from event group by 1, 2, 3, 4, 5
),
counted as (
  select measure, coalesce(outcome, '*') as outcome,
    case when municipality is not null then 'municipality' when sector is not null then 'sector'
      when age is not null then 'age' else 'all' end as part,
    coalesce(municipality, sector, age, '*') as level, sum(n)::int as n
  from cube group by measure, grouping sets ((), (outcome)), grouping sets ((), (municipality), (sector), (age))
),
timed as (
  select measure, case when municipality is not null then 'municipality' when sector is not null then 'sector'
      when age is not null then 'age' else 'all' end as part,
    coalesce(municipality, sector, age, '*') as level,
    percentile_disc(array[0.25, 0.5, 0.75]) within group (order by greatest(days, 0)) as days
  from event where days is not null
  group by measure, grouping sets ((), (municipality), (sector), (age))
)
select measure, outcome, part, level, n, days[1], days[2], days[3]
from counted left join timed using (measure, part, level)
where outcome <> ''
$$;
