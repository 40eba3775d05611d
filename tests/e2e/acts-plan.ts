import { expect, type Locator, type Page } from '@playwright/test';

/** What a text is about, as the select's values name it. */
export type TextKind = 'PLAN_ACTION' | 'SCHOOL' | 'STUDENT_HEALTH' | 'HEALTH' | 'PSYCH' | 'SOCIAL';

/** Opens one of the plan's inline forms, fills it and saves it; ends when the form is closed. */
async function inForm(page: Page, opener: string, form: string, save: string, fill: (form: Locator) => Promise<void>) {
  await page.getByRole('button', { name: opener, exact: true }).click();
  const box = page.getByRole('form', { name: form, exact: true });
  await fill(box);
  await box.getByRole('button', { name: save, exact: true }).click();
  await expect(box).toBeHidden();
}

/** Goes to the plan of a case. */
export async function openPlan(page: Page, caseId: string): Promise<void> {
  await page.goto(`/arenden/${caseId}/plan`);
  await expect(page.getByRole('heading', { level: 1, name: 'Planen' })).toBeVisible();
}

export const hearChild = (page: Page, words: string, toldTo: string) =>
  inForm(page, 'Skriv vad barnet säger', 'Skriv vad barnet säger', 'Spara barnets ord', async (form) => {
    await form.getByLabel('Hur fick ni veta det?').selectOption('told-staff');
    await form.getByLabel('Barnets egna ord').fill(words);
    await form.getByLabel('Vem lyssnade?').fill(toldTo);
  });

/** Describes the situation as this unit sees it, or more of it. `needs` is what is hard. */
export const describeSituation = (page: Page, kind: TextKind, needs: string, more = false) =>
  inForm(
    page,
    more ? 'Beskriv mer, om något annat' : 'Beskriv nuläget',
    'Beskriv nuläget',
    'Spara nuläget',
    async (form) => {
      await form.getByLabel('Det här är svårt').fill(needs);
      await form.getByLabel('Vad handlar texten om?').selectOption(kind);
    },
  );

export const nameNeed = (page: Page, kind: TextKind, text: string) =>
  inForm(page, 'Lägg till behov', 'Lägg till behov', 'Spara behovet', async (form) => {
    await form.getByLabel('Vad behöver barnet?').fill(text);
    await form.getByLabel('Vad handlar texten om?').selectOption(kind);
  });

export const setGoal = (page: Page, need: string, goal: { text: string; indicator: string; target: string }) =>
  inForm(page, `Lägg till mål för behovet ${need}`, 'Lägg till mål', 'Spara målet', async (form) => {
    await form.getByLabel('Vilket är målet?').fill(goal.text);
    await form.getByLabel('Hur ser vi att det fungerar?').fill(goal.indicator);
    await form.getByLabel('Nås senast').fill(goal.target);
  });

export interface ActionToAdd {
  text: string;
  /** `unit:<id>` or `family`. */
  who: string;
  person: string;
  due: string;
}

export const addAction = (page: Page, goal: string, action: ActionToAdd) =>
  inForm(page, `Lägg till insats för målet ${goal}`, 'Lägg till insats', 'Spara insatsen', async (form) => {
    await form.getByLabel('Vad ska göras?').fill(action.text);
    await form.getByLabel('Vem ansvarar?').selectOption(action.who);
    await form.getByLabel(action.who === 'family' ? 'Vem i familjen?' : 'Vem där?').fill(action.person);
    await form.getByLabel('Klart senast').fill(action.due);
  });

export const decideFrame = (page: Page, principal: string) =>
  inForm(
    page,
    'Bestäm ansvar och uppföljning',
    'Ansvar och uppföljning',
    'Spara ansvar och uppföljning',
    async (form) => {
      await form.getByLabel('Vem har huvudansvaret?').selectOption({ label: principal });
      await form.getByLabel('Klockan').fill('13:30');
      await form.getByLabel('Plats').fill('Aspskolan, rum Boken');
    },
  );

/** The responsible unit takes an action of another unit's plan on. */
export const acceptAction = (page: Page, action: string, words: string) =>
  inForm(page, `Svara på insatsen ${action}`, 'Vad säger ni om insatsen?', 'Spara svaret', async (form) => {
    await form.getByRole('radio', { name: 'Vi tar uppdraget' }).check();
    await form.getByLabel('Berätta kort').fill(words);
  });

/** Reviews and issues the plan; nothing may lack. */
export async function issuePlan(page: Page, caseId: string, number = 1): Promise<void> {
  await page.goto(`/arenden/${caseId}/plan/granska`);
  await page.getByRole('link', { name: /^Fortsätt med \d+ mottagare$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stanna upp innan du fastställer' })).toBeVisible();
  await page.getByLabel('Jag har läst vad var och en får').check();
  await page.getByRole('button', { name: 'Fastställ planen' }).click();
  await expect(page.getByText(`Version ${number} är fastställd`).first()).toBeVisible();
}
