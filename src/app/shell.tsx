import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useKeeping } from '#storage/use-keeping';
import { useSyncState } from '#storage/use-sync-state';
import { AppBar } from '#ui/app-bar';
import { FindButton } from '#ui/find-button';
import { Notices } from '#ui/notices';
import { SkipLink } from '#ui/skip-link';
import { AccountMenu } from './account-menu';
import { useAppWords } from './app-words';
import { useOpen } from './everywhere';
import { LockWarning } from './lock-warning';
import { NewVersion } from './new-version';
import { RestoredNotice } from './restored-notice';
import { SaveQueue } from './save-queue';
import { useSeat } from './seat-context';
import { StoppedNote } from './stopped-note';
import { StorageTrouble } from './storage-trouble';
import { TourInvitation } from './tour-host';
import { Warnings } from './warnings';

/** Seldom needed: it comes when it is. */
const WithoutCases = lazy(async () => ({ default: (await import('./without-cases')).WithoutCases }));

const isMac = () => navigator.userAgent.includes('Mac');

/** The bar around every screen: where one may go, how saving stands, and who one is. */
export function Shell() {
  const t = useAppWords();
  const { refused, conflicts } = useSyncState();
  const { presence } = useKeeping();
  const open = useOpen();
  const { seat, changePerson } = useSeat();
  const help = refused + conflicts;
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <AppBar
        renderBrand={(brand) => <Link to="/" {...brand} />}
        navLabel={t('nav.label')}
        nav={
          <>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('nav.myDay')}
            </Link>
            <Link to="/arenden">{t('nav.cases')}</Link>
            <Link to="/avvikelser">{t('nav.deviations')}</Link>
            <Link to="/lanet">{t('nav.county')}</Link>
            {help > 0 && <Link to="/hjalp">{t('nav.help', { count: help })}</Link>}
          </>
        }
        find={
          <FindButton
            label={t('find')}
            keys={isMac() ? '⌘ K' : 'Ctrl K'}
            ariaKeys="Control+K Meta+K"
            onPress={() => open('find')}
          />
        }
        right={
          <>
            <SaveQueue />
            <AccountMenu />
          </>
        }
      />
      <Notices>
        <StoppedNote onDoor={() => void changePerson()} onTryAgain={seat.tryAgain} />
        <TourInvitation />
        <RestoredNotice />
        <Warnings />
        <LockWarning />
        <NewVersion />
      </Notices>
      <Suspense>{presence !== 'open' && <WithoutCases presence={presence} onTryAgain={seat.tryAgain} />}</Suspense>
      {(presence === 'open' || presence === 'unfetched') && <Outlet />}
      <StorageTrouble />
    </>
  );
}
