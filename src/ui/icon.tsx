import styles from './icon.module.css';

/** Every symbol of icons.svg, which the build lays into the page. */
export type IconName =
  | 'laptop'
  | 'send'
  | 'people'
  | 'offline'
  | 'hand'
  | 'calendar'
  | 'clock'
  | 'check'
  | 'done'
  | 'half'
  | 'todo'
  | 'alert'
  | 'stop'
  | 'lock'
  | 'shield'
  | 'person'
  | 'home'
  | 'school'
  | 'health'
  | 'building'
  | 'doc'
  | 'print'
  | 'share'
  | 'sign'
  | 'pen'
  | 'search'
  | 'down'
  | 'right'
  | 'arrow'
  | 'back'
  | 'plus'
  | 'x'
  | 'minus'
  | 'eye'
  | 'eyeoff'
  | 'phone'
  | 'voice'
  | 'history'
  | 'chart'
  | 'flag'
  | 'mail'
  | 'target'
  | 'split'
  | 'undo'
  | 'info'
  | 'keyboard'
  | 'key'
  | 'swap'
  | 'download';

const directional: readonly IconName[] = ['arrow', 'back', 'right', 'undo'];

/** A line icon in the colour of the text. Never says anything by itself: words stand beside it. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: 's' | 'm' | 'l' }) {
  return (
    <svg
      className={`${styles.icon} ${styles[size]}`}
      data-directional={directional.includes(name) || undefined}
      aria-hidden="true"
      focusable="false"
    >
      {/* In the page itself: one of another file is asked for by every icon of a long list, as it is drawn. */}
      <use href={`#i-${name}`} />
    </svg>
  );
}
