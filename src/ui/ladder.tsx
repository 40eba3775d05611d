import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './ladder.module.css';

/** One level, from the lowest to the highest. */
export interface Rung {
  id: string;
  title: string;
  state: 'passed' | 'now' | 'decided' | 'ahead';
  /** The state in words. */
  stateWord: string;
  /** Who, when and what, if anything has happened there. */
  children?: ReactNode;
}

const ICONS: Record<Rung['state'], IconName> = { passed: 'check', now: 'half', decided: 'done', ahead: 'todo' };

/**
 * Levels drawn as stairs that go up, where there is room for them beside each other, and else as a line from the first to the
 * last. A state is an icon and words, never a colour alone.
 */
export function Ladder({ label, rungs }: { label: string; rungs: readonly Rung[] }) {
  return (
    <ol role="list" className={styles.ladder} aria-label={label}>
      {rungs.map(({ id, title, state, stateWord, children }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <p className={styles.title}>{title}</p>
          <p className={styles.state}>
            <Icon name={ICONS[state]} size="s" />
            {stateWord}
          </p>
          {children && <div className={styles.told}>{children}</div>}
        </li>
      ))}
    </ol>
  );
}

/** A thing that happened on a level: it came up, or an answer went back down. */
export function RungTold({ way, children, by }: { way: 'up' | 'back'; children: ReactNode; by: ReactNode }) {
  return (
    <div className={styles.line}>
      <Icon name={way === 'up' ? 'arrow' : 'undo'} size="s" />
      <div>
        <p>{children}</p>
        <small>{by}</small>
      </div>
    </div>
  );
}
