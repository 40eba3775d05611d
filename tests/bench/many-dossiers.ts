import type { APIRequestContext } from '@playwright/test';
import { CARE, takesConsent } from '#mocks/families/scene-consent';
import { callsMeeting } from '#mocks/families/scene-meeting';
import { invites, opens } from '#mocks/families/scene-open';
import { aims, answeredBy, beginsPlan, saysItself, theFamily } from '#mocks/families/scene-plan';
import { beginStory, type Story } from '#mocks/families/story';
import { UNIT } from '#mocks/families/units';

const HEADERS = { 'x-samplan-client': 'bench' };

/** A case as it looks in the middle of its way: about twenty records of about 600 bytes. */
function tell(story: Story): void {
  opens(story, {
    by: 'ylva',
    day: 40,
    child: {
      firstName: `Barn ${story.dossierId.slice(0, 4)}`,
      lastName: 'Mätgren',
      sex: 'girl',
      birthDate: story.born(9, 60),
    },
    guardians: {
      mother: { name: 'Anna Mätgren', relation: 'mother' },
      father: { name: 'Bo Mätgren', relation: 'father' },
    },
    initiative: 'Anna Mätgren',
  });
  invites(story, {
    by: 'ylva',
    day: 39,
    services: { [UNIT.nurses]: { role: 'Skolsköterska' }, [UNIT.bup]: { role: 'Psykolog' } },
  });
  takesConsent(story, {
    by: 'ylva',
    day: 38,
    name: 'consent',
    purpose: 'Att skolan, BUP och socialtjänsten planerar stödet tillsammans',
    says: { mother: 'yes', father: 'yes' },
    releasing: [UNIT.social, UNIT.nurses, UNIT.bup],
    receiving: { [UNIT.social]: CARE, [UNIT.nurses]: CARE, [UNIT.bup]: CARE },
    coversPlan: true,
    form: 'written',
    to: -200,
  });
  saysItself(story, { by: 'ylva', day: 37, words: 'Jag vill att det ska vara lugnt på morgonen. '.repeat(8) });
  callsMeeting(story, {
    by: 'ylva',
    day: 36,
    name: 'meeting',
    on: -20,
    start: '10:00',
    place: 'Aspskolan',
    question: 'Vad behöver vi göra tillsammans?',
    scribe: 'jonathan',
    units: [UNIT.nurses, UNIT.bup],
  });
  const principal = { id: 'lindsjo', name: 'Lindsjö kommun' };
  beginsPlan(story, { by: 'ylva', day: 19, principal, aim: 'En lugn morgon', followUp: 30 });
  const text = 'Två vuxna turas om att möta vid grinden och går med till klassrummet. '.repeat(5);
  aims(story, {
    by: 'ylva',
    day: 19,
    name: 'mornings',
    need: 'Lugnare morgnar. '.repeat(20),
    goal: 'I skolan före klockan nio fyra dagar av fem. '.repeat(6),
    indicator: 'Närvaron i skolans system',
    target: 30,
    actions: [
      { text, responsible: answeredBy('nadja'), start: -18 },
      { text, responsible: theFamily('Anna och Bo'), start: -18 },
    ],
  });
}

/** Fills the server with so many cases of one social worker, through its front door. Gives the number of mutations. */
export async function fillWithDossiers(request: APIRequestContext, url: string, count: number): Promise<number> {
  await request.post(`${url}/api/practice/session`, { data: { userId: 'ylva' } });
  const device = crypto.randomUUID();
  let seq = 0;
  for (let index = 0; index < count; index++) {
    const story = beginStory(`bench-${index}`, Date.now());
    tell(story);
    const mutations = story.steps.flatMap((step) =>
      step.does === 'mutation'
        ? [
            {
              id: crypto.randomUUID(),
              seq: ++seq,
              dossierId: story.dossierId,
              name: step.name,
              args: step.args,
              at: step.at,
            },
          ]
        : [],
    );
    const answer = await request.post(`${url}/api/push`, {
      headers: HEADERS,
      data: { v: 1, person: 'ylva', assignment: `ylva@${UNIT.social}`, device, mutations },
    });
    const { answers } = (await answer.json()) as { answers: { result: string }[] };
    const refused = answers.find((one) => one.result !== 'applied');
    if (refused) throw new Error(JSON.stringify(refused));
  }
  return seq;
}
