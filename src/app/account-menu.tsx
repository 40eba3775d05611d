import { useNavigate } from '@tanstack/react-router';
import { useMe } from '#storage/use-me';
import { Menu } from '#ui/menu';
import { useLanguage } from '#ui/words';
import { useAppWords } from './app-words';
import { chooseLanguage } from './chosen-language';
import { useOpen } from './everywhere';
import { useSeat } from './seat-context';
import { tourState } from './tour-state';

/**
 * Who one is and where one works; the unit's devices; one's sessions; the tour; the keys; opening a case with a reason,
 * reviews, checks of the log and the October review for whom they are; for its manager the unit and what did not arrive; the other language;
 * the lock; changing person.
 */
export function AccountMenu() {
  const t = useAppWords();
  const { actor, unit, practice, reviews, followsUp } = useMe();
  const other = useLanguage() === 'sv' ? 'en' : 'sv';
  const { leave, seat } = useSeat();
  const navigate = useNavigate();
  const open = useOpen();
  return (
    <Menu
      kind="quiet"
      trigger={actor.name}
      label={`${t('me.label')}: ${actor.name}, ${unit(actor.unit)?.name ?? ''}`}
      choices={[
        { id: 'devices', label: t('me.devices') },
        { id: 'sessions', label: t('me.sessions') },
        ...(actor.role === 'manager' || actor.role === 'coordinator' ? [{ id: 'open', label: t('me.open') }] : []),
        ...(reviews
          ? [
              { id: 'review', label: t('me.review') },
              { id: 'checks', label: t('me.checks') },
            ]
          : []),
        ...(followsUp ? [{ id: 'october', label: t('me.october') }] : []),
        ...(actor.role === 'manager'
          ? [
              { id: 'unit', label: t('me.unit') },
              { id: 'undelivered', label: t('me.undelivered') },
            ]
          : []),
        ...(practice ? [{ id: 'tour', label: t('tour.again') }] : []),
        { id: 'keys', label: t('me.keys') },
        { id: 'language', label: t('me.language') },
        { id: 'lock', label: t('me.lock') },
        {
          id: 'sign-out',
          label: t(practice ? 'me.signOut' : 'me.leave'),
          detail: practice ? t('me.practice') : undefined,
        },
      ]}
      onChoose={(id) => {
        if (id === 'keys') open('keys');
        else if (id === 'tour') tourState.begin();
        else if (id === 'devices') void navigate({ to: '/enheter' });
        else if (id === 'sessions') void navigate({ to: '/inloggningar' });
        else if (id === 'open') void navigate({ to: '/oppna-arende' });
        else if (id === 'review') void navigate({ to: '/granska' });
        else if (id === 'checks') void navigate({ to: '/loggkontroll' });
        else if (id === 'october') void navigate({ to: '/arsoversyn' });
        else if (id === 'unit') void navigate({ to: '/var-verksamhet' });
        else if (id === 'undelivered') void navigate({ to: '/ord-som-inte-kom-fram' });
        else if (id === 'lock') seat.lock.now();
        else if (id === 'language') chooseLanguage(other);
        else leave();
      }}
    />
  );
}
