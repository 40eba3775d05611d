import { COUNTY_DOSSIER } from '#domain/county';
import { editSupport } from '#domain/decision-support';
import { readInCatalogue } from '#domain/read-in-catalogue';
import { editResponsibility } from '#domain/responsibility';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import type { Family } from './story';

/** The point about referrals, which the practice county has made clearer. */
const REFERRALS = SHIPPED_DUTIES.find(({ body }) => body.sector === 'health' && body.words.startsWith('remiss'));
const [WORRY] = SHIPPED_SUPPORTS;

/** Who is responsible for what, and the decision support: read in, then changed, so that there is a history to read. */
export const CATALOGUE: Family = {
  id: 'lanet-ansvar',
  dossierId: COUNTY_DOSSIER,
  about: {
    sv: 'Ansvarsfördelningen och kunskapsstödet, med historik.',
    en: 'Who is responsible and the decision support, with a history.',
  },
  tell(story) {
    if (!REFERRALS || !WORRY) throw new Error('what ships has lost the entries of the story');
    story.by('valter', 200, readInCatalogue, {
      responsibilities: [...SHIPPED_DUTIES],
      supports: [...SHIPPED_SUPPORTS],
    });
    story.by('valter', 60, editResponsibility, {
      responsibilityId: REFERRALS.id,
      versionId: story.id('referrals'),
      changes: {
        text: {
          from: REFERRALS.body.text,
          to: 'Bekräftar inom tre arbetsdagar en remiss från elevhälsan eller socialtjänsten, och svarar på den.',
        },
      },
      conflictIds: { text: story.id('referrals-conflict') },
      why: 'Remisser hade blivit liggande. Chefsforum bad om ett tal i stället för ”fort”.',
    });
    story.by('valter', 58, editSupport, {
      supportId: WORRY.id,
      versionId: story.id('worry'),
      changes: { reviewOn: { from: null, to: story.date(5) } },
      conflictIds: { reviewOn: story.id('worry-conflict') },
      why: 'Exemplet ska ses över innan länet beslutar om ett eget.',
    });
  },
};
