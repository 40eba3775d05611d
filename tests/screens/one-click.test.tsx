// @vitest-environment jsdom
// One click from the day to the place where it is solved: whatever waits, for whoever it waits.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addAction } from '#domain/action';
import { handOverCoordinator } from '#domain/handover';
import { declineHandover } from '#domain/handover-reply';
import { recordMove } from '#domain/move';
import { editPlan } from '#domain/plan';
import { ebba } from '#mocks/families/ebba';
import { hugo } from '#mocks/families/hugo';
import { moa } from '#mocks/families/moa';
import { otto } from '#mocks/families/otto';
import { answeredBy } from '#mocks/families/scene-plan';
import type { Family } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { UNIT } from '#mocks/families/units';
import { vidar } from '#mocks/families/vidar';
import { appInPage, titled } from './app-in-page';

/** Tilde's case with an action of the coordinator's own unit soon due, and the role offered to BUP. */
const tildeOffered: Family = {
  ...tilde,
  tell(story) {
    tilde.tell(story);
    const action = {
      goalId: story.id('goal/breaks'),
      needId: story.id('need/breaks'),
      text: 'Boka tolk till nästa möte',
      responsible: answeredBy('ylva'),
      start: null,
      due: story.date(-5),
      indicator: '',
      status: 'not-started' as const,
    };
    story.by('ylva', 4, addAction, { actionId: story.id('action/own'), action });
    story.by('ylva', 3, handOverCoordinator, { handoverId: story.id('offer'), toUnit: UNIT.bup, toName: '' });
  },
};

/** Ebba's case with the role declined, a move ahead, and the date of the follow-up taken out of the plan. */
const ebbaMoves: Family = {
  ...ebba,
  tell(story) {
    ebba.tell(story);
    const handoverId = story.id('offer');
    story.by('ylva', 6, handOverCoordinator, { handoverId, toUnit: UNIT.preschool, toName: '' });
    story.by('tova', 5, declineHandover, { replyId: story.id('no'), handoverId, reason: 'Vi är för få i vår.' });
    const move = {
      on: story.date(-20),
      municipality: 'Tallmo',
      receiver: '',
      receiverPhone: '',
      passedOn: 'nothing' as const,
      consentNote: '',
      given: [],
    };
    story.by('ylva', 4, recordMove, { moveId: story.id('move'), move });
    const changes = { followUpDate: { from: story.date(-2), to: null } };
    story.by('ylva', 3, editPlan, { planId: story.id('plan'), changes, conflictIds: {} });
  },
};

const page = appInPage([tildeOffered, ebbaMoves, hugo, moa, otto, vidar]);

/** What has focus, as a person is told of it: its name, and that of the question which it answers. */
function focused(): string {
  const on = document.activeElement as HTMLInputElement | null;
  if (!on || on === document.body) return 'nothing';
  const name = on.labels?.[0]?.textContent ?? on.textContent ?? '';
  const question = on.closest('fieldset')?.querySelector('legend')?.textContent;
  return `${on.tagName.toLowerCase()} ${[question, name].filter(Boolean).join(': ')}`;
}

type Row = [label: string, of: string, title: string | RegExp, focus: string];
const PLACES: [who: string, person: string, days: number, rows: Row[]][] = [
  [
    'a coordinator',
    'ylva',
    0,
    [
      ['SIP-möte 15:00–16:00', 'Hugo', /./, ''],
      ['Svara på kallelsen', 'Hugo', /./, ''],
      ['Svara om ni tar insatsen', 'Moa', /./, ''],
      ['Kontrollera samtycket', '', /./, ''],
      ['Insatsen ska snart vara klar', 'Tilde', /./, ''],
      ['Samtycke saknas', 'Otto', /./, ''],
      ['Samtycke saknas', 'Vidar', /./, ''],
      ['Ingen har tagit insatsen', 'Tilde', /./, ''],
      ['Nej till att ta över samordningen: du samordnar fortfarande', 'Ebba', /./, ''],
      ['Barnet flyttar: lämna över eller avsluta', 'Ebba', /./, ''],
      ['Datum för uppföljning saknas', 'Ebba', /./, ''],
    ],
  ],
  ['the coordinator, two weeks on', 'ylva', 14, [['Dags för uppföljning', 'Tilde', /./, '']]],
  [
    'the coordinator, three weeks on',
    'ylva',
    21,
    [
      ['Insatsen skulle ha varit klar', 'Boka tolk', /./, ''],
      ['Uppföljningen skulle ha varit gjord', 'Tilde', /./, ''],
    ],
  ],
  ['a service that is offered the role', 'amir', 0, [['Ta över samordningen', 'Tilde', /./, '']]],
  ['an invited service', 'hanna', 0, [['Svara på inbjudan', 'Ärende', /./, '']]],
  [
    'the coordinator of a young person who turns 18',
    'malin',
    0,
    [
      ['Samtycket slutar snart', 'Moa', /./, ''],
      ['Fyller snart 18: förbered bytet', 'Moa', /./, ''],
    ],
  ],
  ['the same after the birthday', 'malin', 25, [['Den unga är 18: fråga den unga, eller avsluta', 'Moa', /./, '']]],
  ['whoever called', 'petter', 2, [['Någon har inte svarat på kallelsen', 'Hugo', /./, '']]],
];

describe('one click from the day', { timeout: 240_000 }, () => {
  it.each(PLACES)('%s', async (_who, person, days, rows) => {
    const app = await page.openAs(person);
    if (days > 0) page.passDays(days);
    for (const [label, of, title, focus] of rows) {
      await app.go('/');
      await titled('Min dag');
      const todo = within(await screen.findByRole('region', { name: /^Att göra nu/ }));
      await todo.findAllByRole('link', { name: label }).catch(() => []);
      for (const more of todo.queryAllByRole('button', { name: /^Visa alla/ })) await app.user.click(more);
      const link = todo
        .queryAllByRole('link', { name: label })
        .find((one) => one.closest('li')?.textContent?.includes(of));
      if (!link) {
        console.log('NOT THERE', label, of);
        continue;
      }
      await app.user.click(link);
      await new Promise((then) => setTimeout(then, 2500));
      console.log(JSON.stringify([label, of, document.querySelector('h1')?.textContent, focused().slice(0, 120)]));
    }
  });
});
