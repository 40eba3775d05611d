// By which words the walks look for children in addresses, titles, the console and stores.
import { expect, it } from 'vitest';
import { SHORTEST_BY_CHANCE, secretWords } from './secret-words';

const record = (entity: string, body: object) => ({ dossiers: [{ records: [{ entity, body } as never] }] });

it('a child’s name, number and what is told of it are found, as words of their own', () => {
  const secrets = secretWords();
  secrets.told(
    record('child', { firstName: 'Otto', lastName: 'Ek', identity: { type: 'personnummer', value: '201603092385' } }),
  );
  secrets.told(record('need', { text: 'Sover dåligt (ofta)' }));
  secrets.sent(JSON.stringify({ mutations: [{ args: { voice: { text: 'Jag vill ha lugnt' } } }] }));
  expect(secrets.in('/arenden?namn=Otto')).toEqual(['Otto']);
  expect(secrets.in('nr 201603092385: Sover dåligt (ofta); Jag vill ha lugnt')).toEqual([
    '201603092385',
    'Sover dåligt (ofta)',
    'Jag vill ha lugnt',
  ]);
  // Part of another word, too short to tell, and what is of no child.
  expect(secrets.in('Mottot är Ek')).toEqual([]);
  secrets.told(record('service', { role: 'Samordnar' }));
  expect(secrets.in('Samordnar')).toEqual([]);
});

it('among bytes, where short words turn up by chance, only the longer are looked for', () => {
  const secrets = secretWords();
  secrets.told(record('child', { firstName: 'Liv', lastName: 'Sandberg' }));
  const bytes = 'ÿ\u0007Liv¤\u0000 Sandberg\u0001';
  expect(secrets.in(bytes)).toEqual(['Liv', 'Sandberg']);
  expect(secrets.in(bytes, SHORTEST_BY_CHANCE)).toEqual(['Sandberg']);
});

it('what is no push at all is no error', () => {
  const secrets = secretWords();
  secrets.sent('{');
  secrets.told({});
  expect(secrets.count()).toBe(0);
});
