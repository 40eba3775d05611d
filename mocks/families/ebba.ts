import { describeSituation } from '#domain/situation';
import { CARE, SCHOOLING, takesConsent, verifies } from './scene-consent';
import { asksWhatIfAndWhetherBest, handsOver } from './scene-end';
import { callsMeeting, holds, notes, prepares } from './scene-meeting';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, issues, saysItself, theFamily } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** A preschool child whose plan is to be followed up in two days. */
export const ebba: Family = {
  id: 'ebba',
  about: {
    sv: 'Förskolebarn. Planen ska följas upp om två dagar.',
    en: 'A preschool child. The plan is due for follow-up in two days.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 110,
      child: { firstName: 'Ebba', lastName: 'Nyhlén', sex: 'girl', birthDate: story.born(5, 64) },
      guardians: {
        mother: { name: 'Frida Nyhlén', relation: 'mother' },
        other: { name: 'Emma Nyhlén', relation: 'parent' },
      },
      initiative: 'Tova Lindeberg, förskolan',
    });
    invites(story, {
      by: 'ylva',
      day: 109,
      services: {
        [UNIT.preschool]: { role: 'Förskollärare', person: 'tova' },
        [UNIT.habilitation]: { role: 'Arbetsterapeut', person: 'malin' },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 104,
      name: 'consent',
      purpose: 'Att förskolan, habiliteringen och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', other: 'yes' },
      releasing: [UNIT.social, UNIT.preschool, UNIT.habilitation],
      receiving: { [UNIT.social]: CARE, [UNIT.preschool]: SCHOOLING, [UNIT.habilitation]: CARE },
      coversPlan: true,
      form: 'written',
      to: -160,
      childInformed: 'informed',
    });
    for (const person of ['tova', 'malin']) verifies(story, { by: person, day: 102, name: 'consent' });
    saysItself(story, {
      by: 'tova',
      day: 95,
      how: 'picture-support',
      words: 'Jag vill bygga med Wilma. Jag vill inte ha öronen fulla av ljud.',
    });
    story.by('malin', 92, describeSituation, {
      situationId: story.id('situation'),
      kind: 'HEALTH',
      situation: {
        strengths: 'Ebba prövar gärna nya saker med händerna.',
        needs: 'Höga ljud gör att hon drar sig undan.',
        ongoing: 'Träffar med Malin var tredje vecka.',
      },
    });
    prepares(story, {
      by: 'ylva',
      day: 94,
      question: 'Hur kan Ebba leka med andra?',
      childPart: { how: 'represented', support: 'Tova visar Ebbas bilder', toldBy: 'Tova Lindeberg' },
    });
    callsMeeting(story, {
      by: 'ylva',
      day: 90,
      name: 'meeting',
      on: 80,
      start: '10:00',
      place: 'Förskolan Smultronet',
      question: 'Hur kan Ebba leka med andra utan att det blir för mycket?',
      scribe: 'tova',
      units: [UNIT.preschool, UNIT.habilitation],
      replies: ['tova', 'malin'],
      guardians: ['mother', 'other'],
    });
    holds(story, {
      by: 'ylva',
      day: 80,
      name: 'meeting',
      staff: ['ylva', 'tova', 'malin'],
      guardians: { mother: 'Frida Nyhlén', other: 'Emma Nyhlén' },
    });
    notes(story, {
      by: 'tova',
      day: 80,
      name: '1',
      meeting: 'meeting',
      kind: 'SCHOOL',
      section: 'decision',
      text: 'Vi prövar lekrummet i fyra veckor innan vi ändrar något mer.',
    });
    beginsPlan(story, {
      by: 'ylva',
      day: 79,
      principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
      aim: 'Ebba leker med en kamrat varje dag.',
      followUp: 2,
    });
    aims(story, {
      by: 'ylva',
      day: 79,
      name: 'play',
      need: 'Lek i lugn och ro',
      kind: 'SCHOOL',
      goal: 'Ebba leker med en kamrat minst en halvtimme om dagen',
      indicator: 'Tova skriver upp det i Ebbas bok',
      target: 2,
      actions: [
        {
          text: 'Ett lekrum med två barn efter mellanmålet',
          responsible: answeredBy('tova'),
          start: -75,
          status: 'ongoing',
        },
        { text: 'Prova ut hörselkåpor', responsible: answeredBy('malin'), start: -75, due: -40, status: 'done' },
        {
          text: 'Bjuda hem en kamrat i veckan',
          responsible: theFamily('Frida och Emma'),
          start: -70,
          status: 'ongoing',
        },
      ],
    });
    asksWhatIfAndWhetherBest(story, {
      by: 'ylva',
      day: 77,
      sign: 'Ebba vill inte gå in genom grinden',
      then: 'Ring Tova, så möter hon er utanför.',
      call: 'tova',
      best: [
        'Ja. Förskolan har samma barngrupp och samma tider för Ebba som för andra.',
        'Att ljudet blir lägre innan gruppen blir större.',
        'Lek med en kamrat är det hon behöver mest just nu.',
        'Ja, med bilder på förskolan. Hon valde själv vem hon vill leka med.',
      ],
    });
    issues(story, { by: 'ylva', day: 76 });
    handsOver(story, { by: 'ylva', day: 75, to: 'mother' });
  },
};
