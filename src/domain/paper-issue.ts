import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { requireCustody } from './custody-ended';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { PAPER_LANGUAGES } from './paper-language';
import { Refusal } from './refusal';
import { OptionalLine } from './text';

/** That a paper was given: which version, to whom, in which language and layout, how and when. */
export const PaperIssue = z.object({
  versionId: z.uuid(),
  number: z.int().min(1),
  reader: z.union([z.literal('child'), z.uuid()]),
  language: z.enum(PAPER_LANGUAGES),
  how: z.enum(['handed', 'posted', 'read-aloud', 'via-interpreter']),
  on: CivilDate,
  original: z.boolean(),
  note: OptionalLine,
});
export type PaperIssue = z.infer<typeof PaperIssue>;
export const paperIssue = defineEntity('paperIssue', PaperIssue);

/** Notes that the family got its paper. `reader` is the child or a guardian's id; no guardian gets one at 18 or later. */
export const recordPaperIssue = defineMutation({
  name: 'recordPaperIssue',
  onClosed: true,
  args: z.object({ paperIssueId: z.uuid(), paper: PaperIssue }),
  run(dossier, args, ctx) {
    const known = dossier.peek(args.paper.versionId);
    if (!known || (known.entity !== 'planVersion' && known.entity !== 'receivedPlan'))
      throw new Refusal('not-found', { field: 'paper.versionId' });
    if (args.paper.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'paper.on' });
    if (args.paper.reader !== 'child') requireCustody(ctx, 'paper.reader', args.paper.on);
    dossier.create(paperIssue, args.paperIssueId, args.paper, author(ctx));
  },
});
