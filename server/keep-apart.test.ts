import { describe, expect, it } from 'vitest';
import { inventCounty } from '#tests/contract/county';
import { testEngines } from '#tests/contract/engines';
import { ConfigError } from './config';
import { importDirectory } from './import-directory';
import { keepApart } from './keep-apart';

const engines = await testEngines();
const PRACTICE = true;

describe.each(engines)('practice and earnest, on $name', (engine) => {
  it('practice refuses a database that has been served with proof, whatever the configuration says', async () => {
    const database = await engine.open();
    await keepApart(database, !PRACTICE);
    await keepApart(database, !PRACTICE);
    await expect(keepApart(database, PRACTICE)).rejects.toThrow(ConfigError);
    await expect(keepApart(database, PRACTICE)).rejects.toThrow(/must never meet it/);
  });

  it('practice refuses a database of before, which does not say so of itself, by who may sign in to it', async () => {
    const database = await engine.open();
    const { units, unit } = inventCounty();
    const signIn = [{ issuer: 'https://idp.example', subject: 's' }];
    const people = [{ id: 'p', name: 'Påhittad', unit: unit('social'), role: 'nurse', signIn }];
    await importDirectory(database, { units, people });
    await expect(keepApart(database, PRACTICE)).rejects.toThrow(/must never meet it/);
  });

  it('a database filled for practice is taken for practice again, and never for children', async () => {
    const database = await engine.open();
    await keepApart(database, PRACTICE);
    await keepApart(database, PRACTICE);
    await expect(keepApart(database, !PRACTICE)).rejects.toThrow(/filled for practice/);
  });
});
