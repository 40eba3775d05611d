import { Outlet } from '@tanstack/react-router';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { DeviceProvider } from '#storage/device-context';
import type { Given } from '#storage/unlock';
import { AppBar } from '#ui/app-bar';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { FullStop } from '#ui/full-stop';
import { OpenFormsContext } from '#ui/open-forms';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { useAppWords } from './app-words';
import type { EarlyStart } from './early-start';
import { Everywhere } from './everywhere';
import { forgetPassphrase, giveUpSeat } from './leave-seat';
import { NoNetwork } from './no-network';
import { PageContext } from './page-port';
import { SeatProvider } from './seat-context';
import { type Asked, type Hears, type Started, startDevice } from './start-device';
import { useTroubleWords } from './trouble-words';

const TheDoor = lazy(async () => ({ default: (await import('./door')).TheDoor }));
const LeaveAsk = lazy(async () => ({ default: (await import('./leave-ask')).LeaveAsk }));
const Passphrase = lazy(async () => ({ default: (await import('#features/sign-in/passphrase')).Passphrase }));

/** A passphrase is asked for; `give` goes on with it. */
interface Asking extends Asked {
  kind: 'passphrase';
  /** Each asking is a form of its own, empty again. */
  turn: number;
  give(given: Given): void;
}

/** A start that began before the gate was drawn; without one the gate begins it. */
export const EarlyStartProvider = createContext<EarlyStart | undefined>(undefined);

/**
 * Nothing of any child is on screen before this has opened: it starts the signed-in person's device, shows the door
 * where nobody is signed in, and says what to do where neither can be done without a network.
 */
export function SignInGate() {
  const t = useAppWords();
  const language = useLanguage();
  const trouble = useTroubleWords();
  const [started, setStarted] = useState<Started | Asking | { kind: 'leaving' } | { kind: 'blocked' }>();
  const [broken, setBroken] = useState<unknown>();
  const [asksToLeave, askToLeave] = useState(false);
  const turns = useRef(0);
  const begin = useCallback((how: EarlyStart) => {
    setStarted(undefined);
    const hear: Hears = {
      failed: setBroken,
      purged: setStarted,
      blocked: () => setStarted({ kind: 'blocked' }),
      ask: (asked) =>
        new Promise((resolve) => {
          setStarted({ kind: 'passphrase', turn: ++turns.current, ...asked, give: resolve });
        }),
    };
    how(hear).then(setStarted, setBroken);
  }, []);
  const page = useContext(PageContext);
  const start = useCallback(() => begin((hear) => startDevice(hear, { page })), [begin, page]);
  // The device is opened once per visit; React's second run in development must not open it twice.
  const early = useContext(EarlyStartProvider);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin(early ?? ((hear) => startDevice(hear, { page })));
  }, [begin, early, page]);

  // Rendered, so that the router's error page takes it: a full disk or a defect, never a network fault.
  if (broken) throw broken;
  if (!started) return <p role="status">{t('start.opening')}</p>;
  switch (started.kind) {
    case 'open': {
      const { seat } = started;
      // The door stands open only once the old session has ended: ended later, it would take the next person's with it.
      const changePerson = async () => {
        askToLeave(false);
        setStarted({ kind: 'leaving' });
        await seat.leave().then(() => setStarted({ kind: 'sign-in' }), setBroken);
      };
      const { drafts, syncState } = seat.device;
      const leave = () => {
        const { waiting, files, refused } = syncState.get();
        if (waiting + files + refused + drafts.all().length > 0) askToLeave(true);
        else void changePerson();
      };
      return (
        <DeviceProvider value={seat.device}>
          <SeatProvider value={{ seat, changePerson, leave }}>
            <Everywhere onLeave={leave} lock={seat.lock}>
              <OpenFormsContext value={seat.forms}>
                <Outlet />
              </OpenFormsContext>
              {asksToLeave && (
                <Suspense>
                  <LeaveAsk
                    drafts={drafts.all().length}
                    onSend={seat.tryAgain}
                    onLeave={() => void changePerson()}
                    onStay={() => askToLeave(false)}
                  />
                </Suspense>
              )}
            </Everywhere>
          </SeatProvider>
        </DeviceProvider>
      );
    }
    case 'blocked':
      return (
        <Closed>
          <Page title={trouble('blocked')} lead={trouble('blockedLead')}>
            {null}
          </Page>
        </Closed>
      );
    case 'purged':
      return (
        <FullStop
          title={t('start.purged')}
          icon="done"
          actions={
            <Button kind="primary" onPress={start}>
              {t('start.toDoor')}
            </Button>
          }
        >
          <p>{t('start.purgedBy', { name: started.by, time: formatDateTime(started.at, language) })}</p>
          <p>{t('start.purgedWhat')}</p>
        </FullStop>
      );
    case 'cleared':
      return (
        <FullStop
          title={t('start.cleared')}
          icon="alert"
          actions={
            <Button kind="primary" onPress={() => setStarted({ kind: 'sign-in' })}>
              {t('start.toDoor')}
            </Button>
          }
        >
          <p>{t('start.clearedWhy')}</p>
          <p>{t('start.clearedWhat')}</p>
        </FullStop>
      );
    case 'leaving':
      return <p role="status">{t('start.leaving')}</p>;
    case 'passphrase': {
      const leaveBy = async (way: () => Promise<void>) => {
        setStarted({ kind: 'leaving' });
        await way().then(() => setStarted({ kind: 'sign-in' }), setBroken);
      };
      return (
        <Closed>
          <Passphrase
            key={started.turn}
            asked={started}
            onGiven={started.give}
            onAnother={() => void leaveBy(giveUpSeat)}
            onForgotten={() => void leaveBy(() => forgetPassphrase(started.seat.name))}
          />
        </Closed>
      );
    }
    case 'sign-in':
      return (
        <Closed>
          <TheDoor onSignedIn={() => begin((hear) => startDevice(hear, { justSignedIn: true, page }))} />
        </Closed>
      );
    default:
      return (
        <Closed>
          <NoNetwork why={started.kind} onAgain={start} />
        </Closed>
      );
  }
}

/** The frame of what stands before a device that is not open: whose page it is, and nothing that leads anywhere. */
function Closed({ children }: { children: ReactNode }) {
  const t = useAppWords();
  return (
    <>
      <AppBar renderBrand={(brand) => <div {...brand} />} />
      <Suspense fallback={<p role="status">{t('start.opening')}</p>}>{children}</Suspense>
    </>
  );
}
