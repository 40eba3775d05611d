import { useEffect, useState } from 'react';
import styles from './passphrase-strength.module.css';
import { Status, type Tone } from './status.tsx';
import { defineWords } from './words.tsx';

/** `digits`: a PIN, a date or an identity number. `weak` and `nearly` are not taken either. */
export type Strength = 'short' | 'digits' | 'weak' | 'nearly' | 'strong';

/** So many guesses (powers of ten) keep somebody busy for years who has the disk and must derive a key for each. */
const ENOUGH = 10;
const WEAK = 7;

/** How strong a passphrase is. Where the judge can not be fetched, its length and its being more than digits must do. */
export async function strengthOf(passphrase: string, shortest: number): Promise<Strength> {
  if ([...passphrase].length < shortest) return 'short';
  if (/^[\d\s.,/+-]+$/.test(passphrase)) return 'digits';
  const judging = await import('./judge-passphrase.ts').catch(() => undefined);
  const guesses = judging?.guessesOf(passphrase) ?? ENOUGH;
  if (guesses >= ENOUGH) return 'strong';
  return guesses < WEAK ? 'weak' : 'nearly';
}

export const useStrengthWords = defineWords('strength', {
  sv: {
    short_one: 'För kort: skriv ett tecken till.',
    short_other: 'För kort: skriv {{count}} tecken till.',
    digits: 'Bara siffror går fort att gissa. Skriv ord i stället.',
    weak: 'Svag: en dator gissar den fort. Skriv tre eller fyra ord som inte hör ihop.',
    nearly: 'Inte stark nog: lägg till ett ord som inte hör ihop med de andra.',
    strong: 'Stark: svår att gissa även för den som har tagit datorn.',
  },
  en: {
    short_one: 'Too short: type one more character.',
    short_other: 'Too short: type {{count}} more characters.',
    digits: 'Digits alone are quick to guess. Type words instead.',
    weak: 'Weak: a computer guesses it quickly. Type three or four words that do not belong together.',
    nearly: 'Not strong enough: add a word that does not belong with the others.',
    strong: 'Strong: hard to guess even for whoever has taken the computer.',
  },
});

const TONE: Record<Strength, Tone> = { short: 'idle', digits: 'stop', weak: 'stop', nearly: 'warn', strong: 'ok' };
const BARS: Record<Strength, number> = { short: 1, digits: 1, weak: 1, nearly: 2, strong: 3 };

/** Says in one sentence how strong what is typed is, and shows it; read out when it changes. */
export function PassphraseStrength({ passphrase, shortest }: { passphrase: string; shortest: number }) {
  const t = useStrengthWords();
  const [judged, setJudged] = useState<Strength>();
  useEffect(() => {
    let isOld = false;
    void strengthOf(passphrase, shortest).then((strength) => isOld || setJudged(strength));
    return () => void (isOld = true);
  }, [passphrase, shortest]);
  const strength = passphrase === '' ? undefined : judged;
  return (
    <div className={styles.strength} role="status">
      {strength && (
        <>
          <span className={styles.bars} data-bars={BARS[strength]} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <Status tone={TONE[strength]}>
            {strength === 'short' ? t('short', { count: shortest - [...passphrase].length }) : t(strength)}
          </Status>
        </>
      )}
    </div>
  );
}
