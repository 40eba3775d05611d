import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineWords, initLanguage, setLanguage, useLanguage } from './words.tsx';

const useWords = defineWords('greenhouse', {
  sv: {
    greeting: 'Hej {{name}}',
    tomato_one: '{{count}} tomat',
    tomato_other: '{{count}} tomater',
    bed: { dry: 'Torr' },
  },
  en: {
    greeting: 'Hello {{name}}',
    tomato_one: '{{count}} tomato',
    tomato_other: '{{count}} tomatoes',
    bed: { dry: 'Dry' },
  },
});

function Greenhouse() {
  const t = useWords();
  return (
    <p lang={useLanguage()}>
      {t('greeting', { name: '<Bo>' })}, {t('tomato', { count: 1 })}, {t('tomato', { count: 3 })}, {t('bed.dry')}
    </p>
  );
}

beforeEach(() => initLanguage('sv'));

describe('words', () => {
  it('fills in names as they are written, counts, and finds nested words', () => {
    render(<Greenhouse />);
    expect(screen.getByText('Hej <Bo>, 1 tomat, 3 tomater, Torr')).toBeTruthy();
  });

  it('changes what is on screen and the language of the document', () => {
    render(<Greenhouse />);
    act(() => setLanguage('en'));
    expect(screen.getByText('Hello <Bo>, 1 tomato, 3 tomatoes, Dry').lang).toBe('en');
    expect(document.documentElement.lang).toBe('en');
  });

  it('gives every row of a language one and the same function, so that a long list asks for nothing anew', () => {
    const given = new Set<unknown>();
    const Row = () => {
      given.add(useWords());
      return null;
    };
    const { rerender } = render(<Row key="first" />);
    rerender(<Row key="second" />);
    expect(given.size).toBe(1);
    act(() => setLanguage('en'));
    expect(given.size).toBe(2);
  });

  it('fills in all that a word has room for, each time anew, and takes what is filled in as it is written', () => {
    const useBeds = defineWords('beds', {
      sv: {
        bed: '{{name}}: {{count}} av {{all}}, {{name}}',
        plant_one: 'En {{kind}}',
        plant_other: '{{count}} {{kind}}',
      },
      en: {
        bed: '{{name}}: {{count}} of {{all}}, {{name}}',
        plant_one: 'One {{kind}}',
        plant_other: '{{count}} {{kind}}',
      },
    });
    const said: string[] = [];
    const Beds = () => {
      const t = useBeds();
      said.push(
        t('bed', { name: 'Norr', count: 1, all: 3 }),
        t('bed', { name: '{{all}} $t(plant)', count: 2, all: 4 }),
      );
      said.push(t('plant', { kind: 'ros', count: 1 }), t('plant', { kind: 'gran', count: 0 }));
      said.push(t('plant', { kind: 'lind', count: 1 }), t('bed', { name: 'Syd', count: 0 }));
      return null;
    };
    render(<Beds />);
    expect(said).toEqual([
      'Norr: 1 av 3, Norr',
      '{{all}} $t(plant): 2 av 4, {{all}} $t(plant)',
      'En ros',
      '0 gran',
      'En lind',
      'Syd: 0 av , Syd',
    ]);
  });

  it('cannot lack or add a word in one language, or ask for an unknown one', () => {
    // @ts-expect-error the English word is missing
    defineWords('missing', { sv: { water: 'Vatten', soil: 'Jord' }, en: { water: 'Water' } });
    // @ts-expect-error a nested English word is missing
    defineWords('missing.nested', { sv: { bed: { dry: 'Torr' } }, en: { bed: {} } });
    // @ts-expect-error Swedish lacks the word
    defineWords('extra', { sv: { water: 'Vatten' }, en: { water: 'Water', soil: 'Soil' } });
    const english = { water: 'Water', soil: 'Soil' };
    // @ts-expect-error an extra word is found in a separate object too
    defineWords('extra.separate', { sv: { water: 'Vatten' }, en: english });
    const ask = (t: ReturnType<typeof useWords>) => {
      // @ts-expect-error there is no such word
      t('weed');
      // @ts-expect-error a group is no word
      t('bed');
    };
    expect(ask).toBeTypeOf('function');
  });
});
