import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './voice.module.css';

type VoiceProps = { title: ReactNode; how?: ReactNode; lang?: string; size?: 'm' | 's'; children: ReactNode };

/** Someone’s own words, as they were said, which is in Swedish unless told, and how they came to be written down. */
export function Voice({ title, how, lang = 'sv', size = 'm', children }: VoiceProps) {
  return (
    <figure className={styles.voice} data-size={size}>
      <figcaption className={styles.title}>
        <Icon name="voice" />
        {title}
      </figcaption>
      <blockquote lang={lang}>{children}</blockquote>
      {how && <p className={styles.how}>{how}</p>}
    </figure>
  );
}
