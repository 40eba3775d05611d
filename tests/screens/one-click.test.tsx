// One click from the day to the place where it is solved: whatever waits, for whoever it waits.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addAction } from '#domain/action';
import { DAY_WORDS } from '#domain/case-words';
import { handOverCoordinator } from '#domain/handover';
import { declineHandover } from '#domain/handover-reply';
import { recordMove } from '#domain/move';
import { DAY_ITEMS, type DayItem } from '#domain/my-day';
import { editPlan } from '#domain/plan';
import { alex } from '#mocks/families/alex';
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

const page = appInPage([alex, tildeOffered, ebbaMoves, hugo, moa, otto, vidar]);

/** The first field of a round of following up: the child first. */
const FIRST_OF_ROUND = 'textarea Barnets egna ord nu';

/** What has focus, as a person is told of it: its name, and that of the question which it answers. */
function focused(): string {
  const on = document.activeElement as HTMLInputElement | null;
  if (!on || on === document.body) return 'nothing';
  const name = on.labels?.[0]?.textContent ?? on.textContent ?? '';
  const question = on.closest('fieldset')?.querySelector('legend')?.textContent;
  return `${on.tagName.toLowerCase()} ${[question, name].filter(Boolean).join(': ')}`;
}

type Row = [label: string, inRow: string, title: string | RegExp, focus: string];
const PLACES: [who: string, person: string, days: number, rows: Row[]][] = [
  [
    'a coordinator',
    'ylva',
    0,
    [
      [
        'SIP-möte 15:00–16:00',
        'Hugo',
        /^Möte för att samordna stöd/,
        'h1 Möte för att samordna stöd mån 16 mar, v.\u00a012',
      ],
      ['Svara på kallelsen', 'Hugo', 'Er kallelse', 'select Svar'],
      ['Svara om ni tar insatsen', 'Moa', 'Planen', 'input Ert svar: Vi tar uppdraget'],
      ['Kontrollera samtycket', 'Ärende', 'Samtycke', 'button Kontrollera samtycket för Att Barn- och'],
      ['Insatsen ska snart vara klar', 'Boka tolk', 'Planen', 'textarea Vad ska göras?'],
      ['Samtycke saknas', 'Otto', 'Skriv in samtycke', 'input Svar: Säger ja'],
      ['Samtycke saknas', 'Vidar', 'Samtycke', 'select Vem svarar?'],
      ['Ingen har tagit insatsen', 'Tilde', 'Planen', 'textarea Vad ska göras?'],
      ['Nej till att ta över samordningen: du samordnar fortfarande', 'Ebba', 'Verksamheter', 'h2 Samordnare'],
      [
        'Barnet flyttar: lämna över eller avsluta',
        'Ebba',
        'Barnet flyttar',
        'h2 Om den nya kommunen också använder Samplan',
      ],
      ['Datum för uppföljning saknas', 'Ebba', 'Planen', 'input Datum för uppföljning'],
    ],
  ],
  ['a coordinator, two weeks on', 'ylva', 14, [['Dags för uppföljning', 'Tilde', 'Uppföljning', FIRST_OF_ROUND]]],
  [
    'a coordinator, three weeks on',
    'ylva',
    21,
    [
      ['Insatsen skulle ha varit klar', 'Boka tolk', 'Planen', 'textarea Vad ska göras?'],
      ['Uppföljningen skulle ha varit gjord', 'Tilde', 'Uppföljning', FIRST_OF_ROUND],
    ],
  ],
  [
    'a service that is offered the role',
    'amir',
    0,
    [['Ta över samordningen', 'Tilde', 'Verksamheter', 'input Ditt telefonnummer']],
  ],
  [
    'an invited service',
    'hanna',
    0,
    [['Svara på inbjudan', 'Ärende', 'Du är inbjuden till en SIP', 'input Är ni med?: Ja, vi är med']],
  ],
  [
    'the coordinator of a young person who turns 18',
    'malin',
    0,
    [
      ['Samtycket slutar snart', 'Moa', 'Förnya samtycket', 'input Svar: Säger ja'],
      ['Fyller snart 18: förbered bytet', 'Moa', 'När den unga fyller 18', 'h2 Så kan ni göra'],
    ],
  ],
  [
    'the same after the birthday',
    'malin',
    25,
    [['Den unga är 18: fråga den unga, eller avsluta', 'Moa', 'När den unga fyller 18', 'h2 Så kan ni göra']],
  ],
  [
    'whoever called',
    'petter',
    2,
    [['Någon har inte svarat på kallelsen', 'Hugo', 'Planera mötet', 'select Vilka kallas?: Svar']],
  ],
];

/** In `from-the-day.test.tsx` beside the app; texts in `opened-texts.test.tsx`, and the county's year in `my-day.test.tsx`. */
const ELSEWHERE: DayItem['item'][] = [
  'nobody-coordinates',
  'meeting-overdue',
  'no-meeting',
  'call-late',
  'no-call',
  'referral-late',
  'referral-to-answer',
  'consent-doubted',
  'follow-up-near',
  'call-not-mailed',
  'acute-to-review',
  'acute-review-late',
  'no-coordinator',
  'texts-to-confirm',
  'year-point-late',
  'year-point-due',
];

it('goes through every kind of thing that may wait', () => {
  const labels = PLACES.flatMap(([, , , rows]) => rows.map(([label]) => label));
  const untold = DAY_ITEMS.filter((item) => item !== 'meeting' && !labels.includes(DAY_WORDS[item].sv));
  expect([...untold].sort()).toEqual([...ELSEWHERE].sort());
});

describe('one click from the day', { timeout: 240_000 }, () => {
  it.each(PLACES)('%s', async (_who, person, days, rows) => {
    if (days > 0) page.passDays(days);
    const app = await page.openAs(person);
    for (const [label, inRow, title, focus] of rows) {
      await app.go('/');
      await titled('Min dag');
      const todo = within(await screen.findByRole('region', { name: /^Att göra nu/ }));
      await todo.findAllByRole('link');
      for (const more of todo.queryAllByRole('button', { name: /^Visa alla/ })) await app.user.click(more);
      const links = await todo.findAllByRole('link', { name: label });
      await app.user.click(links.find((one) => one.closest('li')?.textContent?.includes(inRow)) as HTMLElement);
      await titled(title);
      await expect.poll(focused, { timeout: 15_000, message: label }).toMatch(focus);
    }
  });
});
