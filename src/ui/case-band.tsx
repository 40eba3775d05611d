import type { ReactNode } from 'react';
import styles from './case-band.module.css';
import { Icon, type IconName } from './icon.tsx';

type CaseBandProps = {
  /** Names the region for those who listen. */
  label: string;
  name: ReactNode;
  meta?: ReactNode;
  /** Beside the name: what can be revealed. */
  reveal?: ReactNode;
  facts?: readonly { icon: IconName; text: ReactNode }[];
  /** Save state. On narrow screens only where something has reached nobody yet. */
  saveState?: ReactNode;
  /** The action at the end. */
  right?: ReactNode;
  /** The words of the shield. Turns the band heather with a double top line. */
  protected?: string;
};

/** The dark band that says whose page this is. Stays at the top while the page scrolls. */
export function CaseBand(props: CaseBandProps) {
  const { label, name, meta, reveal, facts = [], saveState, right, protected: shield } = props;
  return (
    <section className={styles.band} data-surface="band" data-protected={shield ? true : undefined} aria-label={label}>
      <div className={styles.inner}>
        <div className={styles.who}>
          <p className={styles.name}>{name}</p>
          {meta && <p className={styles.meta}>{meta}</p>}
        </div>
        {shield && (
          <p className={styles.shield}>
            <Icon name="shield" />
            {shield}
          </p>
        )}
        {reveal && <div className={styles.reveal}>{reveal}</div>}
        {facts.length > 0 && (
          <ul role="list" className={styles.facts}>
            {facts.map((fact) => (
              <li key={fact.icon}>
                <Icon name={fact.icon} />
                <span>{fact.text}</span>
              </li>
            ))}
          </ul>
        )}
        {saveState && <div className={styles.save}>{saveState}</div>}
        {right && <div className={styles.right}>{right}</div>}
      </div>
    </section>
  );
}
