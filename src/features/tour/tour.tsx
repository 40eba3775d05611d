import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useSyncState } from '#storage/use-sync-state';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Status } from '#ui/status';
import styles from './tour.module.css';
import { countOf, isDone, stepNamed, TOUR_STEPS, type TourStep, tourCase, type Watched } from './tour-steps';
import { useTourWords } from './tour-words';

interface TourProps {
  /** The step by name, as it was remembered. */
  at: string;
  onStep: (step: TourStep) => void;
  onEnd: () => void;
  cable: { isCut: boolean; cut: (cut: boolean) => void };
}

/** Where each step is done; the last three are done where one is. */
const PLACE: Partial<Record<TourStep, string>> = {
  case: '/arenden/$caseId',
  why: '/arenden/$caseId/vem-ser-vad',
  consent: '/arenden/$caseId/samtycke/nytt',
  goal: '/arenden/$caseId/plan',
  print: '/arenden/$caseId/papper',
  write: '/arenden/$caseId/plan',
};

/** Shows a newcomer around on the real screens: what to try, the way there, and whether it has been done. */
export function Tour({ at, onStep, onEnd, cable }: TourProps) {
  const t = useTourWords();
  const navigate = useNavigate();
  const { actor } = useMe();
  const views = useDossiers();
  const now = useNow();
  const sync = useSyncState();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const step = stepNamed(at);
  const index = TOUR_STEPS.indexOf(step);
  const watched: Watched = { path, ...countOf(views), isCut: cable.isCut, sync };
  const [began, setBegan] = useState({ step, watched });
  if (began.step !== step) setBegan({ step, watched });
  const done = isDone(step, began.watched, watched);
  const heading = useRef<HTMLHeadingElement>(null);
  const [folded, fold] = useState(false);
  // Whoever goes on from a step reads the next one; the first takes the focus from the button that began the tour.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);

  const next = TOUR_STEPS[index + 1];
  const last = next === undefined;
  const place = PLACE[step];
  const shown = tourCase(views, actor.person, now);
  const go = async () => {
    if (!place || !shown) return;
    await navigate({ to: place, params: { caseId: shown.id } } as never);
    document.getElementById('main')?.focus();
  };
  const onward = () => (last ? onEnd() : onStep(next));
  return (
    <section className={styles.tour} aria-label={t('title')} data-folded={folded || undefined}>
      <div className={styles.head}>
        <p className={styles.count}>{t('step', { number: index + 1, of: TOUR_STEPS.length })}</p>
        <Button kind="quiet" size="s" aria-expanded={!folded} onPress={() => fold(!folded)}>
          {t(folded ? 'unfold' : 'fold')}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {t(`steps.${step}.title`)}
      </h2>
      {!folded && (
        <>
          <p>{t(`steps.${step}.do`)}</p>
          <p className={styles.why}>{t(`steps.${step}.why`)}</p>
          {place && !shown && <p>{t('noCase')}</p>}
        </>
      )}
      <div role="status">{done && <Status tone="ok">{t(`steps.${step}.done`)}</Status>}</div>
      {!folded && (
        <Actions>
          {(step === 'cut' || step === 'write') && !cable.isCut && (
            <Button size="s" kind="primary" icon="offline" onPress={() => cable.cut(true)}>
              {t('cut')}
            </Button>
          )}
          {step === 'sync' && cable.isCut && (
            <Button size="s" kind="primary" icon="send" onPress={() => cable.cut(false)}>
              {t('connect')}
            </Button>
          )}
          {place && shown && !done && (
            <Button size="s" kind="primary" iconEnd="arrow" onPress={() => void go()}>
              {t('takeMe')}
            </Button>
          )}
          <Button size="s" kind={done ? 'primary' : 'secondary'} onPress={onward}>
            {t(last ? 'finish' : done ? 'next' : 'skip')}
          </Button>
          <Button size="s" kind="quiet" onPress={onEnd}>
            {t('end')}
          </Button>
        </Actions>
      )}
    </section>
  );
}
