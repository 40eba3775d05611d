import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { planned } from '#domain/case.fixture';
import { paperContent } from '#domain/paper-content';
import { PAPER_LANGUAGES } from '#domain/paper-language';
import { PAPER_WORDS } from '#domain/paper-words';
import { planEntries } from '#domain/plan-content';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { EasySheet } from './easy-sheet';
import { PlanSheet } from './plan-sheet';

screenTests();

function content() {
  const story = planned();
  const contact = { unit: 'soc', name: 'Namn soc', phone: '' };
  const source = { entries: planEntries(story.dossier), contact, version: null };
  return paperContent(source, story.facts(), { child: true }, story.now);
}

async function sheet(form: (typeof PAPER_LANGUAGES)[number], more: Partial<ReturnType<typeof content>> = {}) {
  const told = { ...content(), ...more };
  const component = () =>
    form === 'sv-easy' ? (
      <EasySheet content={told} marks={[]} />
    ) : (
      <PlanSheet form={form} content={told} marks={[]} signers={[]} />
    );
  const shown = await show(deviceWorld().device('ylva'), '/', [{ path: '/', component }]);
  await screen.findAllByRole('heading', { level: 1 });
  return shown.container.textContent ?? '';
}

it.each(PAPER_LANGUAGES)('the sheet in %s has the law’s third and fourth content, and the original', async (form) => {
  const { frame } = PAPER_WORDS[form];
  const text = await sheet(form);
  expect(text).toContain(frame.overall);
  expect(text).toContain('Kommunen');
  expect(text).toContain(frame.others);
  expect(text).toContain(frame.original);
});

it.each(PAPER_LANGUAGES)(
  'the sheet in %s says that nobody else does anything, and which service has it',
  async (form) => {
    const { frame } = PAPER_WORDS[form];
    const text = await sheet(form, {
      others: 'nothing',
      overall: { type: 'nobody' },
      originalHolder: { name: 'Barnenheten', sector: 'SOC_PUB' },
    });
    expect(text).toContain(frame.othersNothing);
    expect(text).toContain(frame.noOwner);
    expect(text).toContain(`${frame.originalWith} Barnenheten.`);
    expect(text).not.toContain(frame.original);
  },
);

it.each(PAPER_LANGUAGES)('the sheet in %s names no place where none may stand', async (form) => {
  const { frame, principals, services } = PAPER_WORDS[form];
  const text = await sheet(form, {
    overall: { type: 'principal', name: null, kind: 'municipality' },
    originalHolder: { name: null, sector: 'SOC_PUB' },
  });
  expect(text).toContain(principals.municipality);
  expect(text).toContain(`${frame.originalWith} ${services.social}.`);
});
