import type { ReactNode } from 'react';
import styles from './app-bar.module.css';

type AppBarProps = {
  /** Makes the link around the brand. */
  renderBrand: (props: { className: string | undefined; children: ReactNode }) => ReactNode;
  navLabel?: string;
  /** Links; the one with `aria-current` is marked. */
  nav?: ReactNode;
  find?: ReactNode;
  right?: ReactNode;
};

/** The bar at the top: brand, places to go, find, and what belongs to the person. */
export function AppBar({ renderBrand, navLabel, nav, find, right }: AppBarProps) {
  const brand = (
    <>
      <svg className={styles.mark} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <path d="M4 20c3.3 0 3.3-12 6.7-12S14 20 17.3 20 20.7 8 24 8" />
        <circle cx="4" cy="20" r="2.6" />
        <circle cx="24" cy="8" r="2.6" />
      </svg>
      <span className={styles.brandName}>Samplan</span>
    </>
  );
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        {renderBrand({ className: styles.brand, children: brand })}
        {nav && (
          <nav className={styles.nav} aria-label={navLabel}>
            {nav}
          </nav>
        )}
        <div className={styles.end}>
          {find}
          {right}
        </div>
      </div>
    </header>
  );
}
