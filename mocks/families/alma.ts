import { recordReservation } from '#domain/reservation';
import { CARE, PLAN, takesConsent, verifies } from './scene-consent';
import { asksWhatIfAndWhetherBest, handsOver } from './scene-end';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, issues, saysItself, theFamily } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** Lives in one municipality, goes to an independent school in another: the teacher needs a reservation (förbehåll). */
export const alma: Family = {
  id: 'alma',
  about: {
    sv: 'Bor i grannkommunen, går i friskola. Läraren kvitterar ett förbehåll.',
    en: 'Lives in the next municipality, goes to an independent school. The teacher acknowledges a reservation.',
  },
  tell(story) {
    opens(story, {
      by: 'ingela',
      day: 60,
      child: { firstName: 'Alma', lastName: 'Västergren', sex: 'girl', birthDate: story.born(11, 250) },
      guardians: {
        mother: { name: 'Ulrika Västergren', relation: 'mother' },
        father: { name: 'Daniel Bruse', relation: 'father' },
      },
      initiative: 'Samuel Kronvall, skolsköterska',
    });
    invites(story, {
      by: 'ingela',
      day: 59,
      services: {
        [UNIT.independentHealth]: { role: 'Skolsköterska', person: 'samuel' },
        [UNIT.independentTeachers]: { role: 'Klasslärare', person: 'josefin' },
        [UNIT.provider]: { role: 'Familjebehandlare', person: 'leo' },
      },
    });
    takesConsent(story, {
      by: 'ingela',
      day: 54,
      name: 'consent',
      purpose: 'Att friskolan, Hamnen och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', father: 'yes' },
      releasing: [UNIT.neighbour, UNIT.independentHealth, UNIT.independentTeachers, UNIT.provider],
      receiving: {
        [UNIT.neighbour]: [...CARE, 'SOCIAL'],
        [UNIT.independentHealth]: CARE,
        [UNIT.independentTeachers]: PLAN,
        [UNIT.provider]: [...PLAN, 'SOCIAL'],
      },
      coversPlan: true,
      form: 'written',
      to: -120,
      weakerSecrecy: [UNIT.independentTeachers],
    });
    for (const person of ['samuel', 'josefin', 'leo']) verifies(story, { by: person, day: 52, name: 'consent' });
    story.by('ingela', 50, recordReservation, {
      reservationId: story.id('reservation'),
      reservation: {
        releasing: [UNIT.neighbour, UNIT.independentHealth, UNIT.provider],
        unit: UNIT.independentTeachers,
        person: 'Josefin Ahlbom',
        text: 'Det du läser i planen får du inte berätta vidare, inte heller för kollegor.',
        acknowledgedOn: story.date(50),
        from: story.date(50),
        to: story.date(-120),
      },
    });
    saysItself(story, { by: 'samuel', day: 45, words: 'Jag vill veta vem som kommer och när.' });
    beginsPlan(story, {
      by: 'ingela',
      day: 40,
      principal: { id: 'tallmo', name: 'Tallmo kommun' },
      aim: 'Alma vet varje dag vad som ska hända.',
      followUp: 30,
    });
    aims(story, {
      by: 'ingela',
      day: 40,
      name: 'week',
      need: 'Veckor som går att överblicka',
      goal: 'Alma kan berätta vad som händer i morgon',
      indicator: 'Samuel frågar på onsdagar',
      target: 30,
      actions: [
        {
          text: 'Veckoschema hemma och i skolan, lika',
          responsible: answeredBy('josefin'),
          start: -38,
          status: 'ongoing',
        },
        {
          text: 'Tio träffar för hela familjen',
          responsible: answeredBy('leo'),
          start: -30,
          due: 50,
          status: 'ongoing',
        },
        { text: 'Måla schemat på söndagar', responsible: theFamily('Alma och Daniel'), start: -35, status: 'ongoing' },
      ],
    });
    asksWhatIfAndWhetherBest(story, {
      by: 'ingela',
      day: 38,
      sign: 'Alma kan inte sova två nätter i rad',
      then: 'Ring Leo. Han kommer hem till er samma vecka.',
      call: 'leo',
      best: [
        'Ja. Att skolan är fristående ändrar inte vilket stöd hon får.',
        'Att samma schema gäller hemma och i skolan.',
        'När veckan går att överblicka orkar hon vara med kamrater.',
        'Ja, Samuel frågade henne två gånger. Hon vill få veta först.',
      ],
    });
    issues(story, { by: 'ingela', day: 37 });
    handsOver(story, { by: 'ingela', day: 36, to: 'father' });
  },
};
