import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineCountyMutation, requireCountyEditor } from './county';
import { defineCountyEdit } from './county-version';
import { defineEntity } from './entity';
import { type FoundByWords, foundByWords } from './found-by-words';
import { author } from './mutation';
import { refuseNumbers } from './numbers-in-body';
import type { Rec } from './record';
import { Line, OptionalLine, OptionalText } from './text';

/** At which level something is done: the first line, which everybody can turn to, or specialists. */
export const SUPPORT_LEVELS = ['first-line', 'specialist'] as const;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

/** Who does what when, at one level. */
export const SupportStep = z.object({
  level: z.enum(SUPPORT_LEVELS),
  who: Line,
  what: z.string().trim().min(1).max(1_000),
  when: OptionalLine,
});
export type SupportStep = z.infer<typeof SupportStep>;

/** A page on the web with more of it. Opened by the person alone, in a tab of its own: the app asks it nothing. */
export const SupportLink = z.object({
  label: Line,
  url: z.url({ protocol: /^https$/ }).max(500),
});
export type SupportLink = z.infer<typeof SupportLink>;

/**
 * One area of the county's decision support (FAKTA): what the area is, who does what when at which level, where to read
 * more, and when the county looks at it again. `isExample`: shipped with Samplan to show how, decided by nobody. `words`:
 * those of a written need that point at it.
 */
export const DecisionSupport = z.object({
  area: Line,
  about: OptionalText,
  steps: z.array(SupportStep).max(40),
  links: z.array(SupportLink).max(20),
  edition: OptionalLine,
  reviewOn: CivilDate.nullable(),
  isExample: z.boolean(),
  words: OptionalText,
});
export type DecisionSupport = z.infer<typeof DecisionSupport>;
export const decisionSupport = defineEntity('decisionSupport', DecisionSupport);

/** True of an entry whose day of review has passed. */
export const isReviewLate = ({ reviewOn }: DecisionSupport, today: CivilDate): boolean =>
  reviewOn !== null && reviewOn < today;

/** True of an entry that says something: an area may stand as a frame until the county has filled it. */
export const isFilled = ({ steps }: DecisionSupport): boolean => steps.length > 0;

/** The areas that say something and that a written need seems to be about: a suggestion, found by words alone. */
export const supportsFor = (
  supports: readonly Rec<DecisionSupport>[],
  need: string,
): FoundByWords<Rec<DecisionSupport>>[] =>
  foundByWords(
    supports.filter(({ body }) => isFilled(body)),
    ({ body }) => body,
    need,
    3,
  );

/** Writes a new area. Only the county's editor may. */
export const addSupport = defineCountyMutation({
  name: 'addSupport',
  args: z.object({ supportId: z.uuid(), support: DecisionSupport }),
  run(dossier, args, ctx) {
    requireCountyEditor(ctx);
    refuseNumbers(args.support);
    dossier.create(decisionSupport, args.supportId, args.support, author(ctx));
  },
});

/** Changes an area; what it said before stays to be read, with the reason. */
export const editSupport = defineCountyEdit({
  name: 'editSupport',
  id: 'supportId',
  entity: decisionSupport,
  schema: DecisionSupport,
  fields: ['area', 'about', 'steps', 'links', 'edition', 'reviewOn', 'isExample', 'words'],
  check: (body) => refuseNumbers(body),
});
