import type { ReactNode } from 'react';

/** What people wrote, in Swedish wherever it stands: right way round on an Arabic page, right voice when read aloud. */
export function Swedish({ children }: { children: ReactNode }) {
  return (
    <bdi lang="sv" dir="ltr">
      {children}
    </bdi>
  );
}
