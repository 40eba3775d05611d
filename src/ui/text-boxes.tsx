import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { HiddenText } from './hidden-text.tsx';
import { Hint } from './hint.tsx';
import styles from './text-boxes.module.css';
import { Written } from './written.tsx';

/** A text that somebody wrote, and whether it has been read. */
export interface BoxedText {
  /** The name of its box, by which a fault leads there. */
  id: string;
  text: string;
  /** What it is, and who would read it. */
  about: string;
  checked: boolean;
  error?: string | undefined;
}

interface TextBoxesProps<T extends BoxedText> {
  texts: readonly T[];
  /** What a tick says; each box is named by it and by its text. */
  label: string;
  onCheck(one: T, is: boolean): void;
  /** How each stands, where that is to be said. */
  status?: ReactNode;
}

/** Texts one under the other, each with what it is and a box to say that it has been read. */
export function TextBoxes<T extends BoxedText>({ texts, label, onCheck, status }: TextBoxesProps<T>) {
  return (
    <ul role="list" className={styles.texts}>
      {texts.map((one) => (
        <li key={one.id}>
          <div>
            <p className={styles.text} lang="sv">
              {one.text}
            </p>
            {status}
            <Hint>{one.about}</Hint>
          </div>
          <Checkbox
            id={one.id}
            label={
              <>
                {label}
                <HiddenText>
                  : <Written text={one.text} />
                </HiddenText>
              </>
            }
            checked={one.checked}
            error={one.error}
            onChange={(event) => onCheck(one, event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  );
}
