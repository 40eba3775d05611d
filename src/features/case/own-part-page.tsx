import { useState } from 'react';
import { caseLabel } from '#domain/case-label';
import { useLogRead } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Empty } from '#ui/empty';
import { giveFile } from '#ui/give-file';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { ownPartText, ownRecords } from './own-part';
import { useOwnPartWords } from './own-part-words';
import { useCase } from './use-case';

/** So that Windows programs read å, ä and ö. */
const BYTE_ORDER_MARK = '\ufeff';

/** One's own unit's part of the case as text, to copy or save for its own record system. Each time is logged. */
export function OwnPart() {
  const t = useOwnPartWords();
  const language = useLanguage();
  const toast = useToast();
  const logRead = useLogRead();
  const now = useNow();
  const me = useMe();
  const view = useCase();
  const [failed, setFailed] = useState(false);
  const { name, reference } = caseLabel(view, now);
  const unit = me.unit(me.actor.unit)?.name ?? '';
  const records = ownRecords(view, me.actor.unit);
  const text = ownPartText(view, me, {
    language,
    head: [
      t('case', { reference, child: name ?? t('noName') }),
      t('whose', { unit }),
      t('taken', { name: me.actor.name, when: formatDateTime(now, language, { year: true }) }),
      ...(view.unsent.size > 0 ? [t('unsent')] : []),
    ],
  });
  // Logged first: what can not be logged does not leave.
  async function copy() {
    await logRead(view.id, 'exported', 'own part, copied');
    try {
      await navigator.clipboard.writeText(text);
      setFailed(false);
      toast({ message: t('copied') });
    } catch {
      setFailed(true);
    }
  }
  async function save() {
    await logRead(view.id, 'exported', 'own part, text file');
    // No name of a child in a file's name: it stands in lists of downloads.
    giveFile(`samplan-${reference}.txt`, BYTE_ORDER_MARK + text.replaceAll('\n', '\r\n'), 'text/plain;charset=utf-8');
    toast({ message: t('saved') });
  }
  return (
    <Page title={t('title')} lead={t('lead', { unit })}>
      {records.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyLead')}</Empty>
      ) : (
        <>
          <TextArea label={t('text')} hint={t('hint')} rows={18} readOnly value={text} />
          {failed && <Note tone="warn" title={t('failed')} live />}
          <Actions>
            <Button kind="primary" icon="doc" onPress={() => void copy()}>
              {t('copy')}
            </Button>
            <Button icon="download" onPress={() => void save()}>
              {t('save')}
            </Button>
          </Actions>
          <Hint>{t('logged')}</Hint>
        </>
      )}
    </Page>
  );
}
