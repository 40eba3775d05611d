import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TextArea } from './text-area.tsx';

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox');

// That a browser then writes nothing down is seen in a real one: tests/e2e/canary.walk.ts.
it('a text’s form is one whose words the browser forgets', () => {
  render(
    <form>
      <TextArea label="Ord" />
    </form>,
  );
  expect(area().form?.getAttribute('autocomplete')).toBe('off');
});

it('a text in no form belongs to the page’s forgetful one', () => {
  document.body.innerHTML = /<form id="forgetful"[^>]*><\/form>/.exec(readFileSync('index.html', 'utf8'))?.[0] ?? '';
  render(<TextArea label="Ord" />);
  expect(area().form?.id).toBe('forgetful');
  expect(area().form?.getAttribute('autocomplete')).toBe('off');
});
