import { logCheckDue } from '#domain/access-review';
import { ACCESS_RISKS, type AccessRisk } from '#domain/access-risk';
import { ZONE } from '#domain/civil-date';
import { drawAccesses, type Random } from '#domain/log-draw';
import { regionProfile } from '#domain/region-profile';
import { SEEN_ACTS } from '#domain/seen-line';
import { audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';

const DAY = 86_400_000;

/** What a delivery is: records on their way to a device, which nobody need have read. */
const READ_ACTS = SEEN_ACTS.filter((act) => act !== 'deliver');
const TAKEN_OUT = ['printed', 'exported'];

interface Candidate {
  person: string;
  dossierId: string;
  from: number;
  to: number;
  risks: AccessRisk[];
}

/**
 * Draws a check of the log for each unit whose interval has passed and that has none under way, and gives how many. Nobody
 * chooses when, nor what. A unit in which nothing was read has nothing to check. Several nodes may try at once.
 */
export async function drawLogChecks(core: Pick<Core, 'database' | 'clock'>, random: Random): Promise<number> {
  const { logCheck } = regionProfile(undefined);
  const due = await core.database.withPolicy(async (policy) => {
    const now = await readClock(policy, core.clock);
    const { rows } = await policy.query<{ unit: string }>(
      `select u.id as unit from unit u where ${DUE} order by u.id`,
      [now - logCheck.everyDays * DAY],
    );
    return rows;
  });
  let drawn = 0;
  for (const { unit } of due)
    drawn += await core.database.withPolicy(async (policy) => {
      await policy.query('select 1 from unit where id = $1 for update', [unit]);
      const now = await readClock(policy, core.clock);
      const { rows } = await policy.query(`select 1 from unit u where u.id = $2 and ${DUE}`, [
        now - logCheck.everyDays * DAY,
        unit,
      ]);
      return rows.length > 0 ? drawFor(policy, unit, now, random) : 0;
    });
  return drawn;
}

/** None is open, the last was drawn before $1, and where there has been none the unit's log is older than that. */
const DUE = `not exists (select 1 from log_check c where c.unit = u.id and (c.finished_at is null or c.drawn_at > $1))
  and exists (select 1 from audit a where a.unit = u.id and a.at <= $1)`;

async function drawFor(policy: Queries, unit: string, now: number, random: Random): Promise<number> {
  const profile = regionProfile(undefined);
  const { accesses, riskyShare } = profile.logCheck;
  const last = await policy.query<{ to: number }>('select max(to_at) as "to" from log_check where unit = $1', [unit]);
  const from = last.rows[0]?.to ?? 0;
  const candidates = await candidatesOf(policy, unit, from, now);
  if (candidates.length === 0) return 0;
  const drawn = drawAccesses(candidates, { size: accesses, riskyShare, random });
  const made = await policy.query<{ id: string }>(
    `insert into log_check (unit, from_at, to_at, drawn_at, due_at, accesses) values ($1, $2, $3, $3, $4, $5)
     returning id`,
    [unit, from, now, logCheckDue(now, profile), candidates.length],
  );
  const { id } = made.rows[0]!;
  await policy.query(
    `insert into log_check_item (check_id, place, person, dossier_id, from_at, to_at, risks, drawn)
     select $1::uuid, place, person, "dossierId", "from", "to",
       array(select jsonb_array_elements_text(risks)), drawn
     from jsonb_to_recordset($2::jsonb) as i(place int, person text, "dossierId" uuid, "from" bigint, "to" bigint,
       risks jsonb, drawn text)`,
    [id, JSON.stringify(drawn.map((one, at) => ({ ...one, place: at + 1 })))],
  );
  const detail = { check: id, drawn: drawn.length, accesses: candidates.length };
  await audit(policy, [
    { at: now, person: '', unit, dossierId: null, act: 'drawLogCheck', outcome: 'applied', detail },
  ]);
  return 1;
}

/**
 * The accesses of a unit whose lines came to the server in (from, to]: one person in one case on one day in Stockholm, with
 * its risks. A family's surname is compared only as far as the unit may see it. Where people at work live is not known here.
 */
async function candidatesOf(policy: Queries, unit: string, from: number, to: number): Promise<Candidate[]> {
  const { rows } = await policy.query<Omit<Candidate, 'risks'> & Record<AccessRisk, boolean>>(
    `with line as (
       select a.person, a.dossier_id, a.act, a.ground, coalesce(a.device_at, a.at) as t,
         timezone('${ZONE}', to_timestamp(coalesce(a.device_at, a.at) / 1000.0)) as here
       from audit a
       where a.unit = $1 and a.at > $2 and a.at <= $3 and a.dossier_id is not null and a.outcome <> 'refused'
         and a.act = any ($4::text[]) and a.ground is distinct from 'reviewer'),
     access as (
       select person, dossier_id, min(t) as "from", max(t) as "to",
         bool_or(act in ('openOnGround', 'readQuarantine') or ground = 'opening') as opening,
         bool_or(ground is null and act <> 'readQuarantine') as without,
         bool_or(extract(hour from here) >= 22 or extract(hour from here) < 6) as night,
         bool_or(act = any ($5::text[])) as "taken-out"
       from line group by person, dossier_id, here::date)
     select access.person, access.dossier_id as "dossierId", access."from", access."to", opening, night, "taken-out",
       d.protection <> 'NONE' as protected,
       without or coalesce(m.until < access."from" and not opening, false) as outside,
       exists (select 1 from record r
         where r.dossier_id = access.dossier_id and not r.deleted and r.entity in ('child', 'guardian')
           and (r.unit = $1 or exists (select 1 from "grant" g where g.dossier_id = r.dossier_id and g.from_unit = r.unit
             and g.to_unit = $1 and g.kind = r.kind and g.valid_from <= $3 and (g.valid_to is null or $3 < g.valid_to)))
           and lower(substring(coalesce(r.body->>'lastName', r.body->>'name') from '\\S+$'))
             = lower(substring(p.name from '\\S+$'))) as "same-name"
     from access join person p on p.id = access.person join dossier d on d.id = access.dossier_id
       left join dossier_member m on m.dossier_id = access.dossier_id and m.unit = $1 and m.person = access.person
     order by access."from", access.person, access.dossier_id`,
    [unit, from, to, `{${READ_ACTS.join(',')}}`, `{${TAKEN_OUT.join(',')}}`],
  );
  return rows.map(({ person, dossierId, from, to, ...found }) => ({
    person,
    dossierId,
    from,
    to,
    risks: ACCESS_RISKS.filter((risk) => found[risk]),
  }));
}
