-- The October review (docs/decisions/0018-october-review.md): the county's own figures, and what is said of them.

-- Who follows up the county's agreement: reads the figures, comments, freezes, and writes down that they were approved.
alter table assignment add column follows_up boolean not null default false;

-- What is counted, found by when it came. Of planVersion only the time is read: its body is large.
create index record_counted on record (entity, at, dossier_id) where not deleted and entity in ('case', 'child', 'closing',
  'planVersion', 'childVoice', 'consent', 'consentAnswer', 'consentWithdrawal', 'meeting', 'plan', 'followUp', 'goalOutcome',
  'statuteRelease', 'acuteProtection', 'deviation', 'deviationClosing', 'evaluation');
-- What stood in a plan before, and when a meeting was first held.
create index record_history_dated on record_history (dossier_id, entity) where entity in ('plan', 'meeting');

create function stockholm_date(ms bigint) returns date language sql stable as
  $$ select (to_timestamp(ms / 1000.0) at time zone 'Europe/Stockholm')::date $$;

create function age_band(born date, on_date date) returns text language sql stable as $$
  select case when born is null then 'unknown' when years < 6 then '0-5' when years < 13 then '6-12'
    when years < 16 then '13-15' else '16-17' end
  from (select extract(year from age(on_date, born)) as years) as of_age
$$;

create function sector_group(sector text) returns text language sql immutable as $$
  select case when sector like 'HEALTH%' then 'health' when sector like 'SOC%' then 'social'
    when sector like 'PRESCHOOL%' then 'preschool' when sector like 'SCHOOL%' then 'school' else 'other' end
$$;

/*
 * The sums of one span of time (ms, the end not included), nothing of any case: how often what happened, as a whole and by
 * each way to divide it, and where something took days the three quartiles. Sums under five are among them, so the server
 * tells nobody before suppression.ts has been over them. Each event counts when it first reached the server: what comes
 * late counts in the next year, and no year is counted twice. A dossier under protected identity is in none of it (0013).
 */
create function october_sums(from_at bigint, to_at bigint)
returns table (measure text, outcome text, part text, level text, n int, lower_days int, middle_days int, upper_days int)
language sql stable security definer set search_path = samplan, pg_temp
-- Compiling what runs once a year took longer than all of it.
set jit = off set work_mem = '64MB' as $$
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
  select dossier_id, min(body->>'on') as heard_on from record
  where entity = 'childVoice' and not deleted and audience = 'shared' and body->>'how' <> 'not-heard'
  group by dossier_id
),
plan_consent as materialized (
  select dossier_id, id::text as id from record
  where entity = 'consent' and not deleted and (body->>'coversPlan')::boolean
),
first_yes as (
  select a.dossier_id, min(a.at) as at, min((a.body->>'at')::bigint) as said_at from record a
    join plan_consent c on c.dossier_id = a.dossier_id and c.id = a.body->>'consentId'
  where a.entity = 'consentAnswer' and not a.deleted and a.body->>'answer' = 'yes'
  group by a.dossier_id having min(a.at) >= from_at and min(a.at) < to_at
),
first_meeting as (
  select m.dossier_id, min(m.body->>'date')::date as held_on from record m
    join record_history h on h.dossier_id = m.dossier_id and h.entity = 'meeting' and h.id = m.id
      and h.body->>'status' = 'held'
  where m.entity = 'meeting' and not m.deleted and m.body->>'purpose' = 'sip' and m.body->>'status' = 'held'
  group by m.dossier_id having min(h.at) >= from_at and min(h.at) < to_at
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
-- What makes the day of a plan's next follow-up pass without a miss: an end, or a follow-up on that day or later.
ended as (
  select dossier_id, bool_or(entity = 'closing' or body->>'decision' = 'close') as is_over,
    max(case when entity = 'followUp' then body->>'on' end) as last_on
  from record
  where not deleted and (entity = 'closing' and body->>'reopenedAt' is null or entity = 'followUp')
    and entity in ('closing', 'followUp')
  group by dossier_id
),
living_plan as (
  select distinct on (dossier_id) dossier_id, body->>'followUpDate' as due from record
  where entity = 'plan' and not deleted order by dossier_id, at desc
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
  where status = 'open' and due >= stockholm_date(from_at)::text and due < stockholm_date(to_at)::text
    and not coalesce(e.is_over, false) and (e.last_on is null or e.last_on < p.due)
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

-- The answers to the five questions of one span, as sums by who typed them in: no answer, no case. See evaluation-results.ts.
create function october_answers(from_at bigint, to_at bigint)
returns table (respondent text, question text, typist text, n int, total int)
language sql stable security definer set search_path = samplan, pg_temp as $$
  select r.body->>'respondent', q.question, r.by_person, count(*)::int, sum((r.body->>q.question)::int)::int
  from record r
    join dossier d on d.id = r.dossier_id and d.protection = 'NONE'
    cross join unnest(array['information', 'participation', 'cooperation', 'meaning', 'gotPlan']) as q(question)
  where r.entity = 'evaluation' and not r.deleted and r.at >= from_at and r.at < to_at and r.body->>q.question is not null
  group by 1, 2, 3
$$;

-- The role of the statistics reads no table at all: sums are all that it can ask for.
revoke execute on function october_sums(bigint, bigint), october_answers(bigint, bigint) from public;
grant execute on function october_sums(bigint, bigint), october_answers(bigint, bigint) to samplan_reporting;
grant usage on schema samplan to samplan_reporting;

-- What was counted of one year, as far as it may be told. Once: nobody may change it, so that no two countings of a year
-- can be held against each other. year: the one in whose September it ends.
create table october_count (
  year int primary key,
  at bigint not null,
  by_person text not null references person,
  figures jsonb not null
);

-- One version of the review of a year. Drafted, frozen, approved: each once, and never back.
create table october_review (
  id uuid primary key,
  year int not null references october_count,
  version int not null check (version > 0),
  reason text not null,
  begun_at bigint not null,
  begun_by text not null references person,
  frozen_at bigint,
  frozen_by text references person,
  indicators jsonb,
  approved_at bigint,
  approved_by text references person,
  decided_by text,
  decided_on text,
  unique (year, version)
);
-- What was frozen stays as it was frozen.
create function october_frozen() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null and (new.frozen_at, new.frozen_by, new.indicators)
    is distinct from (old.frozen_at, old.frozen_by, old.indicators) then
    raise exception 'a frozen review is never changed';
  end if;
  return new;
end $$;
create trigger october_review_frozen before update on october_review for each row execute function october_frozen();
create unique index october_review_draft on october_review (year) where frozen_at is null;

create table october_comment (
  review uuid not null references october_review,
  measure text not null,
  text text not null,
  at bigint not null,
  by_person text not null references person,
  primary key (review, measure)
);

-- Figures of the municipality from elsewhere, by year, with their source.
create table indicator (
  indicator text not null,
  municipality text not null,
  year int not null,
  value numeric not null,
  source text not null,
  at bigint not null,
  by_person text not null references person,
  primary key (indicator, municipality, year)
);

do $$
declare
  one text;
begin
  foreach one in array array['october_count', 'october_review', 'october_comment', 'indicator'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I for select to samplan_policy using (true)', one || '_read', one);
  end loop;
end $$;
create policy october_count_add on october_count for insert to samplan_policy with check (true);
create policy october_review_add on october_review for insert to samplan_policy
  with check (frozen_at is null and approved_at is null);
create policy october_review_change on october_review for update to samplan_policy
  using (approved_at is null) with check (frozen_at is not null);
create policy october_comment_add on october_comment for insert to samplan_policy
  with check (exists (select 1 from october_review r where r.id = review and r.frozen_at is null));
create policy october_comment_change on october_comment for update to samplan_policy
  using (exists (select 1 from october_review r where r.id = review and r.frozen_at is null)) with check (true);
create policy indicator_add on indicator for insert to samplan_policy with check (true);
create policy indicator_change on indicator for update to samplan_policy using (true) with check (true);
grant select, insert on october_count, october_review, october_comment, indicator to samplan_policy;
grant update (frozen_at, frozen_by, indicators, approved_at, approved_by, decided_by, decided_on) on october_review
  to samplan_policy;
grant update (text, at, by_person) on october_comment to samplan_policy;
grant update (value, source, at, by_person) on indicator to samplan_policy;
