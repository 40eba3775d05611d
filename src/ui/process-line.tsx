import type { ReactNode } from 'react';
import { HiddenText } from './hidden-text.tsx';
import { Icon } from './icon.tsx';
import styles from './process-line.module.css';

/** One step of the way. */
export type ProcessStep = {
  id: string;
  title: string;
  /** A day, a few words. */
  detail?: ReactNode;
  state: 'done' | 'now' | 'todo';
  /** The state in words, for those who listen. */
  stateWord: string;
  /** The page being looked at. */
  current?: boolean;
};

/** What `renderLink` must put on the link it makes. */
export type ProcessLinkProps = {
  className: string | undefined;
  'aria-current': 'page' | undefined;
  children: ReactNode;
};

type ProcessLineProps = {
  label: string;
  /** Shown above the dots on phones, where the titles do not fit. */
  summary: ReactNode;
  steps: readonly ProcessStep[];
  renderLink: (step: ProcessStep, props: ProcessLinkProps) => ReactNode;
};

/** The steps as links: filled is done, ringed is now, dashed is to come. */
export function ProcessLine({ label, summary, steps, renderLink }: ProcessLineProps) {
  return (
    <nav className={styles.process} aria-label={label}>
      <p className={styles.summary}>{summary}</p>
      <ol role="list">
        {steps.map((step, index) => (
          <li key={step.id} data-state={step.state} data-current={step.current || undefined}>
            {renderLink(step, {
              className: styles.link,
              'aria-current': step.current ? 'page' : undefined,
              children: (
                <>
                  <span className={styles.dot} aria-hidden="true">
                    {step.state === 'done' ? <Icon name="check" /> : index + 1}
                  </span>
                  <span className={styles.words}>
                    <span className={styles.title}>{step.title}</span>
                    <HiddenText>, {step.stateWord} </HiddenText>
                    {step.detail && <small>{step.detail}</small>}
                  </span>
                </>
              ),
            })}
          </li>
        ))}
      </ol>
    </nav>
  );
}
