import { civilDate } from '#domain/civil-date';
import { readIndicators } from '#domain/indicator-file';
import { Refusal } from '#domain/refusal';
import type { ImportIndicators } from '#protocol/october';
import type { Caller } from './audit';
import type { Core } from './core';
import { mustTouch } from './database';
import { readUnits } from './directory';
import { countyOf } from './october-count';
import { asFollower } from './october-followers';

/**
 * Takes in a file of indicators, all of it or nothing; what stood for the same indicator, municipality and year is written
 * over. The device has shown what is wrong line by line before it is sent; the server judges again.
 */
export const importIndicators = (core: Core, actor: Caller, { file }: ImportIndicators): Promise<void> =>
  asFollower(core, actor, 'importIndicators', {}, async (policy, now) => {
    const { municipalities } = countyOf(await readUnits(policy));
    const { indicators, faults } = readIndicators(file, municipalities, Number(civilDate(now).slice(0, 4)));
    if (faults.length > 0 || indicators.length === 0) throw new Refusal('invalid-args', { field: 'file' });
    const written = await policy.query(
      `insert into indicator (indicator, municipality, year, value, source, at, by_person)
       select indicator, municipality, year, value, source, $2::bigint, $3
       from jsonb_to_recordset($1::jsonb) as i(indicator text, municipality text, year int, value numeric, source text)
       on conflict (indicator, municipality, year) do update
         set value = excluded.value, source = excluded.source, at = excluded.at, by_person = excluded.by_person`,
      [JSON.stringify(indicators), now, actor.person],
    );
    mustTouch('indicator', indicators.length, written);
  });
