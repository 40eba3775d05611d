import { useLocation, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Lock } from '#storage/lock';
import { useMe } from '#storage/use-me';
import { AskedForm } from '#ui/asked-form';
import { belongsElsewhere, lettersAct } from '#ui/letter-keys';
import { SuggestsProvider } from '#ui/suggests';
import { useLanguage } from '#ui/words';
import { useAppWords } from './app-words';
import { arriveAt } from './arrive';
import { chooseLanguage } from './chosen-language';
import { FlowGateHost } from './flow-gate-host';
import { focusPage, keepFocus } from './keep-focus';
import { type KeyPlace, keyReader } from './keys';
import { SUGGESTS } from './suggests';
import { TourHost } from './tour-host';
import { tourState } from './tour-state';

const Find = lazy(async () => ({ default: (await import('#features/find/find')).Find }));
const KeyList = lazy(async () => ({ default: (await import('./key-list')).KeyList }));

type Opened = 'find' | 'keys';

const OpenContext = createContext<(what: Opened) => void>(() => undefined);

/** Opens the finder or the list of keys, from any screen. */
export const useOpen = (): ((what: Opened) => void) => useContext(OpenContext);

/** Around every screen: Ctrl or Cmd with K opens the finder, single letters go where `keys.ts` says. */
export function Everywhere({ onLeave, lock, children }: { onLeave: () => void; lock: Lock; children: ReactNode }) {
  const t = useAppWords();
  const other = useLanguage() === 'sv' ? 'en' : 'sv';
  const navigate = useNavigate();
  const { practice } = useMe();
  const caseId = useLocation({ select: ({ pathname }) => /^\/arenden\/([0-9a-f-]{36})/.exec(pathname)?.[1] });
  // The page that stands there, not the one that is on its way: else the page one leaves would open the form.
  const asked = useRouterState({
    select: ({ resolvedLocation: at }) => (at ? `${at.hash} ${at.state.__TSR_key ?? ''}` : ''),
  });
  const form = useMemo(() => ({ name: asked.split(' ')[0] ?? '' }), [asked]);
  useEffect(() => arriveAt(form.name), [form]);
  const inMeeting = useLocation({ select: ({ pathname }) => pathname.endsWith('/mote') });
  useEffect(() => lock.meeting(inMeeting), [lock, inMeeting]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [read] = useState(keyReader);
  const heard = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const go = (place: KeyPlace) => {
    if (place === 'find' || place === 'keys') setOpened(place);
    else if (place === 'lock') lock.now();
    else if (caseId || !place.includes('$caseId')) void navigate({ to: place, params: { caseId: caseId ?? '' } });
  };
  useEffect(() => {
    heard.current = (event) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        setOpened((last) => (last === 'find' ? null : 'find'));
        return;
      }
      if (event.key.length > 1 || belongsElsewhere(event) || !lettersAct()) return;
      const place = read(event.key, event.timeStamp);
      if (!place) return;
      event.preventDefault();
      go(place);
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => heard.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(keepFocus, []);
  const router = useRouter();
  useEffect(() => {
    let before: Element | null = null;
    const stops = [
      router.subscribe('onBeforeNavigate', () => {
        before = document.activeElement;
      }),
      // A new page is read from its title, unless it has given focus a place of its own.
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        const on = document.activeElement;
        if (fromLocation && pathChanged && (on === before || on === document.body)) focusPage();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [router]);
  const close = () => setOpened(null);
  return (
    <OpenContext value={setOpened}>
      <FlowGateHost>
        <SuggestsProvider value={SUGGESTS}>
          <AskedForm value={form}>{children}</AskedForm>
        </SuggestsProvider>
      </FlowGateHost>
      <TourHost />
      <Suspense>
        {opened === 'find' && (
          <Find
            caseId={caseId}
            onClose={close}
            commands={[
              { id: 'keys', title: t('me.keys'), icon: 'keyboard', run: () => setOpened('keys') },
              ...(practice
                ? [{ id: 'tour', title: t('tour.again'), icon: 'flag' as const, run: () => tourState.begin() }]
                : []),
              { id: 'language', title: t('me.language'), icon: 'swap', run: () => chooseLanguage(other) },
              { id: 'lock', title: t('me.lock'), icon: 'lock', run: lock.now },
              { id: 'leave', title: t(practice ? 'me.signOut' : 'me.leave'), icon: 'person', run: onLeave },
            ]}
          />
        )}
        {opened === 'keys' && <KeyList onClose={close} />}
      </Suspense>
    </OpenContext>
  );
}
