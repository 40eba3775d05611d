// One child's case that two units share under a consent, as a story, and a hand that does it on a device.
import type { Kind } from '#domain/kind';
import { mutationNamed } from '#domain/run-mutation';
import { takesConsent, verifies } from '#mocks/families/scene-consent';
import { invites, opens } from '#mocks/families/scene-open';
import { beginStory, type Story } from '#mocks/families/story';
import { UNIT } from '#mocks/families/units';
import type { Tab } from './computer';

/** Does on this device, now, what the story says that its person did. Throws where the device refuses. */
export async function enact(story: Story, person: string, tab: Tab, from = 0): Promise<void> {
  for (const step of story.steps.slice(from)) {
    if (step.by !== person || step.does !== 'mutation') continue;
    const mutation = mutationNamed(step.name);
    const view = tab.device.dossier(story.dossierId)?.dossier;
    const args = typeof step.args === 'function' && view ? (step.args as (view: unknown) => unknown)(view) : step.args;
    if (!mutation) throw new Error(`no mutation ${step.name}`);
    const result = await tab.device.mutate(story.dossierId, mutation, args);
    if (!result.ok) throw new Error(`${step.name}: ${result.refusal.code} ${JSON.stringify(result.refusal.detail)}`);
  }
}

/** The kinds that the nurse may see of the social services' words in these tests. */
const SEEN: readonly Kind[] = ['IDENTITY', 'LOGISTICS', 'CONTACT', 'PLAN_ACTION'];

/**
 * A case of Ylva's (social services) for one child, with both guardians' consent: Nadja's unit (school health) sees
 * contact and plan for `days` more days, and lets its own be seen.
 */
export function sharedCase(now: number, name: string, days = 60): Story {
  const story = beginStory(name, now);
  opens(story, {
    by: 'ylva',
    day: 3,
    child: { firstName: 'Vilma', lastName: 'Sandhamn', sex: 'girl', birthDate: '2016-03-04' },
    guardians: { mother: { name: 'Rut Sandhamn', relation: 'mother' } },
    initiative: 'skolan',
  });
  invites(story, { by: 'ylva', day: 3, services: { [UNIT.nurses]: { role: 'Elevhälsa', person: 'nadja' } } });
  takesConsent(story, {
    by: 'ylva',
    day: 2,
    name: 'consent',
    purpose: 'Samordna stödet kring skolan',
    says: { mother: 'yes' },
    releasing: [UNIT.social, UNIT.nurses],
    receiving: { [UNIT.nurses]: SEEN, [UNIT.social]: SEEN },
    coversPlan: true,
    form: 'written',
    to: -days,
  });
  verifies(story, { by: 'nadja', day: 1, name: 'consent' });
  return story;
}
