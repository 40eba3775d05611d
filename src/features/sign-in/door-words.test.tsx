import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SIGN_IN_PROBLEMS, type SignInProblem } from '#domain/sign-in';
import { useDoorWords } from './door-words';

function Told({ code }: { code: SignInProblem }) {
  const t = useDoorWords();
  return (
    <>
      <p>{t(`problem.${code}`)}</p>
      <p>{t('code', { code })}</p>
    </>
  );
}

it.each(SIGN_IN_PROBLEMS)('%s is told in a sentence, with its code for the support desk', (code) => {
  render(<Told code={code} />);
  expect(screen.getByText(/^\p{Lu}.*\.$/u)).toBeVisible();
  expect(screen.getByText(new RegExp(`: ${code}$`))).toBeVisible();
});
