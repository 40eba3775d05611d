// Once the young person is 18 nobody is asked, told, called or proposed in the person's place (FB 6 kap. 2 §).
import { readdirSync, readFileSync } from 'node:fs';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Family } from '#features/case/family';
import { Participants } from '#features/case/participants';
import { RecordConsent } from '#features/consent/record-consent';
import { WithdrawConsent } from '#features/consent/withdraw-consent';
import { ConsentPaper } from '#features/paper/consent-paper';
import { FamilyPaper } from '#features/paper/family-paper';
import { ReviewAndIssue } from '#features/plan/review-and-issue';
import { useDossiers } from '#storage/use-dossiers';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';

screenTests();
const YEARS = 365.25 * 86_400_000;
const MOTHER = 'Karin Sandvik';

/** The overview also tells what has happened, and there the guardians stay. */
function TakesPart() {
  const [view] = useDossiers();
  return view && <Participants view={view} />;
}

/** Whether a guardian is named on a page, so many years after the case of a 16-year-old began; `press` opens a form. */
async function names(page: string, component: () => React.ReactNode, press: string | undefined, years: number) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva, { birthDate: '2010-03-14' });
  await invite(ylva, opened.caseId, UNIT.nurses);
  const givers = [opened.mother, opened.father, 'child'];
  const consentId = await consentOfBoth(ylva, opened, undefined, undefined, givers);
  await verify(ylva, opened.caseId, consentId);
  world.wait(years * YEARS);
  const at = page.replace('$consentId', consentId);
  await show(ylva, `/arenden/${opened.caseId}${at}`, [{ path: `/arenden/$caseId${page}`, component }]);
  if (press) await userEvent.click(screen.getAllByRole('button', { name: press })[0]!);
  const shown = press ? document.querySelectorAll('form, select, fieldset') : [document.body];
  return [...shown].some((one) => one.textContent?.includes(MOTHER));
}

describe('a guardian is on the page while the child is a child, and not from 18', () => {
  it.each([
    ['who takes part', '', TakesPart, undefined],
    ['who consents', '/samtycke/nytt', RecordConsent, undefined],
    ['who signs the consent', '/samtycke/$consentId/papper', ConsentPaper, undefined],
    ['who takes a consent back', '/samtycke/$consentId/ta-tillbaka', WithdrawConsent, undefined],
    ['who reads the plan on paper', '/papper', FamilyPaper, undefined],
    ['who gets the plan', '/plan/granska', ReviewAndIssue, undefined],
    ['who wants an exclusion', '/samtycke/nytt', RecordConsent, 'Lägg till ett undantag'],
    ['from whom something is kept', '/familjen', Family, 'Håll tillbaka en uppgift'],
  ] as const)('%s', async (_what, page, component, press) => {
    expect(await names(page, component, press, 0)).toBe(true);
    cleanup();
    expect(await names(page, component, press, 2)).toBe(false);
  });

  it('is listed by one rule everywhere, but where the file says who the parents are', () => {
    const lists = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /^[^.]+\.tsx?$/.test(file) && readFileSync(`src/features/${file}`, 'utf8').includes('list(guardian)'),
    );
    expect(lists.sort()).toEqual(['case/family.tsx', 'case/protection-section.tsx']);
  });
});
