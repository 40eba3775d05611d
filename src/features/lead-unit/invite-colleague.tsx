import { useState } from 'react';
import type { ColleaguesPasskeys, Invited } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useColleaguesPasskeysWords } from './colleagues-passkeys-words';
import { type Failed, FailedNote } from './failed-note';

interface InviteColleagueProps {
  colleague: { person: string; name: string };
  /** Until when an unused invitation works (ms); null: there is none. */
  until: number | null;
  /** A manager has asked for a new one, and a second must. */
  wish: ColleaguesPasskeys['wish'];
  onInvited: () => void;
}

/** Makes a one-time link for a colleague and shows it, once; for one who has had a passkey once a second manager asks too. The token stands behind the #, which no browser sends. */
export function InviteColleague({ colleague, until, wish, onInvited }: InviteColleagueProps) {
  const t = useColleaguesPasskeysWords();
  const language = useLanguage();
  const { invitePerson } = useOnlineCommands();
  const toast = useToast();
  const [invited, setInvited] = useState<Invited>();
  const [failed, setFailed] = useState<Failed>();
  const [notCopied, setNotCopied] = useState(false);
  const { person, name } = colleague;
  const at = (time: number) => formatDateTime(time, language);
  const link = invited?.token && `${window.location.origin}/logga-in#inbjudan=${invited.token}`;
  async function invite() {
    const answer = await invitePerson({ person });
    setFailed(answer.ok ? undefined : answer);
    if (!answer.ok) return;
    setInvited(answer.value);
    onInvited();
  }
  async function copy(text: string) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setNotCopied(!copied);
    if (copied) toast({ message: t('copied') });
  }
  return (
    <Stack gap="s">
      {failed && <FailedNote failed={failed} />}
      {link ? (
        <>
          <TextField
            label={t('link', { name })}
            hint={t('linkHint', { name, time: at(invited.until) })}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          {notCopied && <Note tone="warn" title={t('notCopied')} live />}
          <Actions>
            <Button size="s" icon="doc" onPress={() => void copy(link)}>
              {t('copy')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          {until !== null && <p>{t('waits', { time: at(until) })}</p>}
          {wish?.own && (
            <Note tone="info" title={t('needsSecond')} live>
              <p>{t('needsSecondWhat', { name, time: at(wish.until) })}</p>
            </Note>
          )}
          {wish && !wish.own && (
            <Note tone="info" title={t('isSecond', { by: wish.by })}>
              <p>{t('isSecondWhat', { name, time: at(wish.until) })}</p>
            </Note>
          )}
          <Hint>{t('what')}</Hint>
          <Actions>
            <Button size="s" aria-label={t('inviteTo', { name })} onPress={() => void invite()}>
              {t('invite')}
            </Button>
          </Actions>
        </>
      )}
    </Stack>
  );
}
