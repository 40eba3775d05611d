// The browser takes away what lies on the disk while Samplan is closed, and the session lives on.
import { screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde]);

it('what was evicted is told, with what is lost and what is not, and all that was sent comes back', async () => {
  const app = await page.openAs('ylva', caseOf(tilde));
  await titled('Översikt');
  page.atComputer({ ...page.computer(), disk: new IDBFactory() });
  page.reload();
  await titled('Det som Samplan hade sparat här är borta');
  expect(onScreen()).toContain('inte skickat går inte att få tillbaka');
  expect(onScreen()).not.toContain('Tilde');
  await app.user.click(screen.getByRole('button', { name: 'Till inloggningen' }));
  await app.user.click(await screen.findByRole('button', { name: 'Ylva Norberg' }));
  await titled('Översikt');
  expect(onScreen()).toContain('Tilde');
}, 90_000);
