import { reportAction } from '#domain/action-report';
import { noteDisagreement } from '#domain/disagreement';
import { hearFamily } from '#domain/family-view';
import { describeSituation } from '#domain/situation';
import { asksWhatIfAndWhetherBest, handsOver } from './scene-end';
import { holds, notes } from './scene-meeting';
import { aims, answeredBy, beginsPlan, issues, theFamily } from './scene-plan';
import type { Story } from './story';

/** The meeting, its minutes, the plan with three needs, the disagreement, and how it has gone since. */
export function tildesMeetingAndPlan(story: Story): void {
  describe(story);
  holds(story, {
    by: 'ylva',
    day: 38,
    name: 'meeting',
    staff: ['ylva', 'jonathan', 'nadja', 'petter', 'amir'],
    absent: ['hanna'],
    guardians: { mother: 'Klara Hagström', father: 'Nabil Antar' },
    child: 'Tilde Hagström',
  });
  notes(story, {
    by: 'jonathan',
    day: 38,
    name: '1',
    meeting: 'meeting',
    kind: 'SCHOOL',
    section: 'discussion',
    text: 'Rasterna är svårast. De flesta bråken börjar i kön till matsalen.\n\nNär Tilde går två minuter före de andra blir det lugnt.',
  });
  notes(story, {
    by: 'jonathan',
    day: 38,
    name: '2',
    meeting: 'meeting',
    kind: 'PLAN_ACTION',
    section: 'decision',
    text: 'Vi börjar med matsalen och kvällarna. Resten tar vi vid uppföljningen.',
  });
  story.by('ylva', 38, hearFamily, {
    familyViewId: story.id('family-view'),
    kind: 'SOCIAL',
    view: {
      guardianId: null,
      description: 'Klara och Nabil turas om att hämta. Kvällarna är längst när båda arbetar.',
      wishes: 'Att någon ringer samma dag när det har varit bråk, inte dagen efter.',
      on: story.date(38),
      toldTo: 'Ylva Norberg',
    },
  });
  beginsPlan(story, {
    by: 'ylva',
    day: 37,
    principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
    aim: 'Tilde tycker att skoldagarna går att lita på, och hemma räcker orken till kvällen.',
    followUp: 18,
  });
  threeNeeds(story);
  whatIsNotAgreed(story);
  issues(story, { by: 'ylva', day: 34 });
  handsOver(story, { by: 'ylva', day: 33, to: 'mother' });
  story.by('amir', 20, reportAction, {
    reportId: story.id('report/amir'),
    report: {
      actionId: story.id('action/evenings/1'),
      says: 'reports',
      status: 'ongoing',
      text: 'Två av sex samtal är gjorda.',
      on: story.date(20),
    },
  });
  story.by('nadja', 12, reportAction, {
    reportId: story.id('report/nadja'),
    report: {
      actionId: story.id('action/breaks/1'),
      says: 'reports',
      status: 'done',
      text: 'Tilde har kortet i jackan och har använt det tre gånger.',
      on: story.date(12),
    },
  });
}

function describe(story: Story): void {
  story.by('petter', 45, describeSituation, {
    situationId: story.id('situation/school'),
    kind: 'SCHOOL',
    situation: {
      strengths: 'Tilde tecknar varje dag och har en nära vän i klassen.',
      needs: 'Rasterna och köer blir ofta konflikter. Efter lunch orkar hon mindre.',
      ongoing: 'Samtal med Petter en gång i veckan sedan i våras.',
    },
  });
  story.by('amir', 44, describeSituation, {
    situationId: story.id('situation/bup'),
    kind: 'PSYCH',
    situation: {
      strengths: 'Tilde beskriver tydligt vad som händer i kroppen när det blir för mycket.',
      needs: 'Svårt att varva ner på kvällen. Bedömningen blev klar i höstas.',
      ongoing: 'Kontakt på BUP sedan ett halvår.',
    },
  });
}

function threeNeeds(story: Story): void {
  aims(story, {
    by: 'ylva',
    day: 37,
    name: 'breaks',
    need: 'Raster som går att förutse',
    kind: 'SCHOOL',
    goal: 'Tilde är ute på rasten utan bråk fyra dagar av fem',
    indicator: 'Tilde och Hanna färglägger en ruta om dagen',
    target: 18,
    actions: [
      {
        text: 'Tilde går till matsalen två minuter före klassen',
        responsible: answeredBy('hanna'),
        start: -34,
        status: 'ongoing',
      },
      { text: 'Ett kort att visa när det blir för mycket', responsible: answeredBy('nadja'), start: -34, due: -20 },
      {
        text: 'Säga till dagen innan när en vikarie kommer',
        responsible: answeredBy('hanna'),
        start: -34,
        status: 'ongoing',
      },
    ],
  });
  aims(story, {
    by: 'jonathan',
    day: 36,
    name: 'evenings',
    need: 'Lugnare kvällar',
    kind: 'SOCIAL',
    goal: 'Familjen har en kvällsrutin som håller fem kvällar i veckan',
    indicator: 'Klara och Nabil bockar av på kylskåpet',
    target: 18,
    actions: [
      {
        text: 'Samma läggtid, högläsning i stället för skärm',
        responsible: theFamily('Klara och Nabil'),
        start: -34,
        status: 'ongoing',
      },
      { text: 'Sex samtal om sömn och oro', responsible: answeredBy('amir'), start: -30, due: 25, status: 'booked' },
      {
        text: 'Stöd i hemmet två kvällar i veckan',
        responsible: answeredBy('ylva'),
        start: -25,
        due: 40,
        status: 'ongoing',
      },
    ],
  });
  aims(story, {
    by: 'ylva',
    day: 36,
    name: 'friday',
    need: 'Något roligt att se fram emot',
    goal: 'Tilde går på teckning i kulturskolan',
    indicator: 'Tilde säger själv om det är roligt',
    target: 40,
    actions: [
      { text: 'Anmäla till kulturskolan', responsible: theFamily('Klara'), due: -10, status: 'done' },
      { text: 'Skjuts till kulturskolan på fredagar', responsible: null },
    ],
  });
}

function whatIsNotAgreed(story: Story): void {
  story.by('ylva', 36, noteDisagreement, {
    disagreementId: story.id('unmet/ride'),
    kind: 'PLAN_ACTION',
    disagreement: {
      type: 'unmet-need',
      who: 'Familjen',
      text: 'Ingen har kunnat ta skjutsen på fredagar.',
      nextStep: 'Ylva frågar om kommunens ledsagning före uppföljningen.',
      aboutId: story.id('action/friday/1'),
    },
  });
  story.by('ylva', 36, noteDisagreement, {
    disagreementId: story.id('disagreement/group'),
    kind: 'SCHOOL',
    disagreement: {
      type: 'disagreement',
      who: 'Nabil Antar',
      text: 'Nabil vill att Tilde byter till en mindre grupp redan nu. Skolan vill pröva de nya rasterna först.',
      nextStep: 'Skolan svarar familjen skriftligt före uppföljningen.',
      aboutId: null,
    },
  });
  asksWhatIfAndWhetherBest(story, {
    by: 'ylva',
    day: 35,
    sign: 'Tilde vill inte gå till skolan två dagar i rad',
    then: 'Ring Petter samma morgon. Ni behöver inte förklara mer än så.',
    call: 'petter',
    best: [
      'Ja. Tolk finns på alla möten, så båda föräldrarna är med på samma villkor.',
      'Att rasterna blir trygga innan kraven i klassrummet höjs.',
      'Bråken gör att Tilde tappar både vila och vänner. Därför följs de varje vecka.',
      'Ja, den dag vi talade med bilder och på mötet. Hon ändrade ordningen på insatserna.',
    ],
  });
}
