import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineCountyMutation, requireCountyEditor } from './county';
import { defineCountyEdit } from './county-version';
import { defineEntity } from './entity';
import { type FoundByWords, foundByWords } from './found-by-words';
import { author } from './mutation';
import { refuseNumbers } from './numbers-in-body';
import type { Rec } from './record';
import { Refusal } from './refusal';
import type { Sector } from './sector';
import { Line, OptionalLine, OptionalText, Text } from './text';

/** The four who divide the work between them in the county's agreement; coarser than the sectors of secrecy. */
export const DUTY_SECTORS = ['health', 'social', 'preschool', 'school'] as const;
export type DutySector = (typeof DUTY_SECTORS)[number];

/**
 * One duty of the responsibility catalogue (ansvarsfördelning): who does what by the county's agreement, in the county's
 * own words. `agreement`, `edition` and `place` say where it stands; `statute` only where the law itself says so. `words`:
 * those of a written action that point at it, a comma or a line between them.
 */
export const Responsibility = z.object({
  sector: z.enum(DUTY_SECTORS),
  text: Text,
  agreement: Line,
  edition: OptionalLine,
  place: OptionalLine,
  statute: OptionalLine,
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  words: OptionalText,
});
export type Responsibility = z.infer<typeof Responsibility>;
export const responsibility = defineEntity('responsibility', Responsibility);

/** Who of the four a unit of that sector is; undefined for the family, other authorities and representatives. */
export function dutySectorOf(sector: Sector): DutySector | undefined {
  if (sector.startsWith('HEALTH_')) return 'health';
  if (sector.startsWith('SOC_')) return 'social';
  if (sector.startsWith('PRESCHOOL_')) return 'preschool';
  return sector.startsWith('SCHOOL_') ? 'school' : undefined;
}

/** True of a duty that holds on that day. */
export const holdsOn = ({ validFrom, validTo }: Responsibility, day: CivilDate): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** The duties that a written action seems to be about, and whether all of them lie with others than its unit. */
export interface LiesWith {
  found: FoundByWords<Rec<Responsibility>>[];
  /** True where the action has a unit of one of the four and no duty that was found is of its sector. */
  isElsewhere: boolean;
}

/** Whose duty a written action seems to be on that day; `sector` is that of the unit that it is given to, if any. */
export function liesWith(
  duties: readonly Rec<Responsibility>[],
  action: { text: string; sector: Sector | undefined },
  day: CivilDate,
): LiesWith {
  const holding = duties.filter(({ body }) => holdsOn(body, day));
  const found = foundByWords(holding, ({ body }) => body, action.text);
  const own = action.sector && dutySectorOf(action.sector);
  const isElsewhere = own !== undefined && found.length > 0 && found.every(({ one }) => one.body.sector !== own);
  return { found, isElsewhere };
}

function check(body: Responsibility, at = 'changes'): void {
  if (body.validTo !== null && body.validTo < body.validFrom) throw new Refusal('bad-date', { field: `${at}.validTo` });
  refuseNumbers(body);
}

/** Writes a new duty into the catalogue. Only the county's editor may. */
export const addResponsibility = defineCountyMutation({
  name: 'addResponsibility',
  args: z.object({ responsibilityId: z.uuid(), responsibility: Responsibility }),
  run(dossier, args, ctx) {
    requireCountyEditor(ctx);
    check(args.responsibility, 'responsibility');
    dossier.create(responsibility, args.responsibilityId, args.responsibility, author(ctx));
  },
});

/** Changes a duty, or (`validTo`) says when it ceases; what it said before stays to be read, with the reason. */
export const editResponsibility = defineCountyEdit({
  name: 'editResponsibility',
  id: 'responsibilityId',
  entity: responsibility,
  schema: Responsibility,
  fields: ['sector', 'text', 'agreement', 'edition', 'place', 'statute', 'validFrom', 'validTo', 'words'],
  check: (body) => check(body),
});
