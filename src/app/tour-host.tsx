import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { useAppWords } from './app-words';
import { practiceCable } from './practice-cable';
import { tourState } from './tour-state';

const Tour = lazy(async () => ({ default: (await import('#features/tour/tour')).Tour }));

const useTourState = () => useSyncExternalStore(tourState.subscribe, tourState.get);

/** The tour beside whatever screen is open, the papers too; only where one practises. */
export function TourHost() {
  const { practice } = useMe();
  const at = useTourState();
  const isCut = useSyncExternalStore(practiceCable.subscribe, practiceCable.isCut);
  if (!practice || !tourState.isRunning(at)) return null;
  const end = () => {
    practiceCable.cut(false);
    tourState.end();
  };
  return (
    <Suspense>
      <Tour at={at} onStep={tourState.goTo} onEnd={end} cable={{ isCut, cut: practiceCable.cut }} />
    </Suspense>
  );
}

/** Asks once in a practice whether one wants to be shown around. */
export function TourInvitation() {
  const t = useAppWords();
  const { practice } = useMe();
  const at = useTourState();
  if (!practice || at !== null) return null;
  return (
    <Note tone="info" title={t('tour.invitation')}>
      <p>{t('tour.what')}</p>
      <Actions>
        <Button size="s" kind="primary" onPress={() => tourState.begin()}>
          {t('tour.begin')}
        </Button>
        <Button size="s" kind="quiet" onPress={tourState.end}>
          {t('tour.notNow')}
        </Button>
      </Actions>
    </Note>
  );
}
