import { octoberYear, spanOf } from '#domain/october-year';
import type { Queries } from '#server/database';

const DAY = 86_400_000;

/** An entity with how many a case has of it, and its body by SQL over `c` (the case's number) and `k` (which of them). */
const ENTITIES: [entity: string, each: number, body: string][] = [
  [
    'case',
    1,
    `jsonb_build_object('status', case when c % 3 = 0 then 'closed' else 'open' end, 'conveningUnit', unit_id,
      'openedAt', at, 'reference', 'ABCD-1234', 'initiative', jsonb_build_object('on', day, 'by', 'Mamman'))`,
  ],
  ['child', 1, `jsonb_build_object('birthDate', (date '2008-01-01' + (c * 7) % 6000)::text, 'firstName', 'Barn')`],
  ['consent', 1, `jsonb_build_object('coversPlan', true, 'purpose', repeat('Att planera tillsammans. ', 10))`],
  [
    'consentAnswer',
    2,
    `jsonb_build_object('answer', case when (c + k) % 11 = 0 then 'no' else 'yes' end, 'at', at + 86400000 * (c % 20), 'consentId', md5(c || 'consent1')::uuid)`,
  ],
  [
    'consentWithdrawal',
    1,
    `jsonb_build_object('part', case when c % 2 = 0 then '"whole"'::jsonb else '{"plan": true}' end)`,
  ],
  [
    'meeting',
    1,
    `jsonb_build_object('purpose', 'sip', 'status', 'held', 'date', (day::date + c % 30)::text, 'question', repeat('Vad behövs? ', 20))`,
  ],
  [
    'plan',
    1,
    `jsonb_build_object('followUpDate', (day::date + 60)::text, 'longTermAim', repeat('Att komma till skolan. ', 20))`,
  ],
  [
    'childVoice',
    1,
    `jsonb_build_object('on', day, 'how', case when c % 5 = 0 then 'not-heard' else 'present' end, 'text', repeat('Jag vill. ', 30))`,
  ],
  [
    'planVersion',
    1,
    `jsonb_build_object('number', 1, 'entries', (select jsonb_agg(md5((c + n)::text)) from generate_series(1, 400) n))`,
  ],
  [
    'followUp',
    3,
    `jsonb_build_object('on', (day::date + 50 + k * 9)::text, 'nextDate', (day::date + 70 + k * 9)::text, 'decision', 'continue', 'text', repeat('Det går framåt. ', 20))`,
  ],
  [
    'goalOutcome',
    5,
    `jsonb_build_object('result', (array['reached', 'partly', 'not-reached'])[1 + (c + k) % 3], 'why', repeat('Därför. ', 20))`,
  ],
  [
    'closing',
    1,
    `jsonb_build_object('reason', (array['need-gone', 'moved', 'turned-18'])[1 + c % 3], 'reopenedAt', null)`,
  ],
  ['need', 6, `jsonb_build_object('text', repeat('Ett behov av stöd. ', 30))`],
  ['action', 10, `jsonb_build_object('text', repeat('En insats som görs. ', 30))`],
];

/**
 * Adds cases by SQL from number `from` up to (not with) `to`, spread over so many years of the agreement up to `year`,
 * convened by these units in turn: 36 records each. They were never judged, which makes no difference to who counts them.
 */
export async function addStatisticsCases(
  queries: Queries,
  [from, to]: readonly [number, number],
  { year, years, units }: { year: number; years: number; units: readonly string[] },
): Promise<void> {
  await queries.query(
    `insert into dossier (id, created_at) select md5('case' || c)::uuid, 0 from generate_series($1::int, $2::int - 1) c`,
    [from, to],
  );
  const begins = spanOf(year).from;
  for (const [entity, each, body] of ENTITIES)
    await queries.query(
      `insert into record (dossier_id, id, entity, unit, kind, audience, by_grant, fact, version, seq, deleted, by_person, at, body)
       select md5('case' || c)::uuid, md5(c || '${entity}' || k)::uuid, '${entity}', unit_id, 'COORDINATION', 'shared',
         false, false, 1, 1, false, 'nobody', at, ${body}
       from generate_series($1::int, $2::int - 1) c cross join generate_series(1, ${each}) k
         cross join lateral (select c % 300 - 365 * (c % $7::int) as days) s
         cross join lateral (select $3::bigint + days * ${DAY}::bigint as at) a
         cross join lateral (select ($4::date + days)::text as day) d
         cross join lateral (select ($5::jsonb)->>(c % $6::int) as unit_id) u`,
      [from, to, begins, octoberYear(year).from, JSON.stringify(units), units.length, years],
    );
}
