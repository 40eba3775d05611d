// By which words the walks look for children in addresses, titles, the console and stores.
import { expect, it } from 'vitest';
import { secretWords } from './secret-words';

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

it('what is no push at all is no error', () => {
  const secrets = secretWords();
  secrets.sent('{');
  secrets.told({});
  expect(secrets.count()).toBe(0);
});
