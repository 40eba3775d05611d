import { useSyncExternalStore } from 'react';

/** The width below which a screen is a phone's, as the style sheets have it. Paper is never narrow. */
const NARROW = 'screen and (width < 48rem)';

const media = () => (typeof matchMedia === 'function' ? matchMedia(NARROW) : undefined);

function listen(onChange: () => void): () => void {
  const query = media();
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

/** Whether the screen is as narrow as a phone's: for what must be ordered otherwise there, not only look otherwise. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => media()?.matches ?? false);
