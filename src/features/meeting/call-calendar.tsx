import { isProtected } from '#domain/blocks';
import type { Call } from '#domain/call';
import { callEvent } from '#domain/call-event';
import { callForReader } from '#domain/call-reader';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useLogRead } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOutputTerms } from '#storage/use-output-terms';
import { Button } from '#ui/button';
import { giveFile } from '#ui/give-file';
import { HiddenText } from '#ui/hidden-text';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useCallWords } from './call-words';

/**
 * Gives a call as a calendar file for this recipient: the meeting, its new time, or that it is off. Without a network. Never
 * under protected identity: a calendar is synchronised, shared and read by others (domain.md 3.7). Where something is kept
 * from a guardian it is held to what the papers are held to: not after a day without contact.
 */
export function CallCalendar({ view, one, who }: { view: DossierView; one: Rec<Call>; who: string }) {
  const t = useCallWords();
  const language = useLanguage();
  const { unit } = useMe();
  const logRead = useLogRead();
  const now = useNow();
  const toast = useToast();
  const tooOldAfter = useOutputTerms(view.facts)?.tooOldAfter ?? null;
  if (isProtected(view.facts)) return null;
  const give = async () => {
    const event = callEvent(one, { unit, language, secret: !callForReader(one, view.facts, now).place });
    const { calendarFile, calendarFileName } = await import('#domain/calendar-file');
    await logRead(view.id, 'exported', `calendar ${event.method} ${event.sequence}`);
    giveFile(calendarFileName(event), calendarFile(event), 'text/calendar;charset=utf-8');
    toast({ message: t('calendar.given') });
  };
  return (
    <Button
      kind="quiet"
      size="s"
      icon="calendar"
      blockedBy={tooOldAfter === null ? undefined : t('calendar.old', { hours: tooOldAfter })}
      onPress={() => void give()}
    >
      {one.body.ended ? t('calendar.cancel') : t('calendar.get')} <HiddenText>{t('calendar.for', { who })}</HiddenText>
    </Button>
  );
}
