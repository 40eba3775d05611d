import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Written } from './written';

const html = (node: Parameters<typeof render>[0]) => render(node).container.innerHTML;

it('marks what somebody wrote as Swedish, and leaves the sentence around it in the language of the screen', () => {
  expect(html(<Written text="Lugna raster" />)).toBe('<span lang="sv">Lugna raster</span>');
  expect(html(<Written text="Lugna raster" within={(gap) => `The goal is ${gap}.`} />)).toBe(
    'The goal is <span lang="sv">Lugna raster</span>.',
  );
});

it('puts each of several where the sentence has it, in the order of the sentence', () => {
  expect(html(<Written text={['före', 'efter']} within={(from, to) => `Now ${to}, was ${from}`} />)).toBe(
    'Now <span lang="sv">efter</span>, was <span lang="sv">före</span>',
  );
});
