import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PICTURES, type Pictured, pictureFile } from './pictures';

const ROOT = join(import.meta.dirname, '../..');
const names = Object.keys(PICTURES) as Pictured[];

it('the pictures in the documents are those that the walk takes: none is missing, and none of a screen that it left', () => {
  const taken = names.flatMap((name) => PICTURES[name].map((shot) => pictureFile(name, shot)));
  expect(readdirSync(join(ROOT, 'docs/screenshots')).sort()).toEqual(taken.sort());
});

it('the walk takes every picture of the list', () => {
  const walk = readFileSync(join(ROOT, 'tests/e2e/pictures.walk.ts'), 'utf8');
  expect(names.filter((name) => !walk.includes(`'${name}'`))).toEqual([]);
});
