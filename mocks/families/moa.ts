import { CARE, takesConsent, verifies } from './scene-consent';
import { asksWhatIfAndWhetherBest, handsOver } from './scene-end';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, issues, saysItself, theFamily } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** Turns eighteen in three weeks (B9, C11): what the guardians gave lapses at midnight, then only she decides. */
export const moa: Family = {
  id: 'moa',
  about: {
    sv: 'Fyller arton om tre veckor. Då bestämmer bara hon själv.',
    en: 'Turns eighteen in three weeks. Then only she decides.',
  },
  tell(story) {
    opens(story, {
      by: 'malin',
      day: 150,
      child: { firstName: 'Moa', lastName: 'Ståhlberg', sex: 'girl', birthDate: story.born(18, -21) },
      guardians: { mother: { name: 'Eva Ståhlberg', relation: 'mother' } },
      initiative: 'Moa Ståhlberg',
      requestedByFamily: true,
    });
    invites(story, {
      by: 'malin',
      day: 149,
      services: {
        [UNIT.social]: { role: 'Socialsekreterare', person: 'ylva' },
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
      },
    });
    takesConsent(story, {
      by: 'malin',
      day: 140,
      name: 'consent',
      purpose: 'Att habiliteringen, skolan och socialtjänsten planerar tiden efter skolan',
      says: { mother: 'yes', child: 'yes' },
      releasing: [UNIT.habilitation, UNIT.social, UNIT.nurses],
      receiving: { [UNIT.habilitation]: CARE, [UNIT.social]: CARE, [UNIT.nurses]: CARE },
      coversPlan: true,
      form: 'written',
      to: -180,
    });
    for (const person of ['ylva', 'nadja']) verifies(story, { by: person, day: 138, name: 'consent' });
    saysItself(story, {
      by: 'malin',
      day: 130,
      how: 'present',
      words: 'Jag vill bo själv, men med någon som kan komma samma dag.',
    });
    beginsPlan(story, {
      by: 'malin',
      day: 120,
      principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
      aim: 'Moa bor i egen lägenhet.',
      followUp: 17,
    });
    aims(story, {
      by: 'malin',
      day: 120,
      name: 'home',
      need: 'Ett boende med stöd nära',
      goal: 'Moa har provat att bo själv en vecka',
      indicator: 'Moa säger hur det gick',
      target: 17,
      actions: [
        {
          text: 'Ansöka om bostad med särskild service',
          responsible: answeredBy('ylva'),
          start: -118,
          due: 10,
          status: 'ongoing',
        },
        {
          text: 'Laga mat själv två dagar i veckan',
          responsible: theFamily('Moa och Eva'),
          start: -118,
          status: 'ongoing',
        },
      ],
    });
    asksWhatIfAndWhetherBest(story, {
      by: 'malin',
      day: 118,
      sign: 'Moa svarar inte i telefon en hel dag',
      then: 'Ring Malin. Hon vet vem som bor närmast.',
      call: 'malin',
      best: [
        'Ja. Hon söker bostad på samma villkor som andra.',
        'Att flytten får ta den tid som Moa säger.',
        'Eget boende med stöd gör att hon kan bli självständig.',
        'Ja, hon var med hela tiden och bestämde ordningen.',
      ],
    });
    issues(story, { by: 'malin', day: 116 });
    handsOver(story, { by: 'malin', day: 115, to: 'mother' });
  },
};
