import { call } from '#domain/call';
import { callRevision } from '#domain/call-change';
import { answeredBefore, replyTo } from '#domain/call-reply';
import { formAt } from '#domain/case-pages';
import { CALL_REPLY_WORDS } from '#domain/choice-words';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatDate } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { KeptWhile } from '#ui/kept-forms';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CallCalendar } from './call-calendar';
import { CallLetter } from './call-letter';
import { CallReplyForm } from './call-reply-form';
import { useCallWords } from './call-words';

/** An invited unit's calls: what it was told, and its answer. */
export function MyCalls({ view }: { view: DossierView }) {
  const t = useCallWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const calls = view.dossier
    .list(call)
    .filter((one) => one.body.toUnit === actor.unit)
    .sort((a, b) => b.body.sentAt - a.body.sentAt);
  return (
    <Page title={t('reply.section')} lead={t('lead.notYours')}>
      {calls.length === 0 && <Empty title={t('lead.noCall')}>{t('lead.noCallText')}</Empty>}
      {calls.map((one) => {
        const reply = replyTo(view.dossier, one.id);
        return (
          <Section key={one.id} id={formAt(one.id)} title={t('reply.section')}>
            <Stack>
              {one.body.ended && (
                <Note tone="stop" title={t(`ended.${one.body.ended.how}`)} live>
                  <Written text={one.body.ended.reason} />
                </Note>
              )}
              {!one.body.ended && callRevision(one.body) > 0 && (
                <Note
                  tone="warn"
                  title={t('changed', { date: formatDate(one.body.changedAt ?? one.body.sentAt, language) })}
                  live
                >
                  {answeredBefore(view.dossier, one.id) && t('answerAnew')}
                </Note>
              )}
              {one.body.ended?.how !== 'taken-back' && <CallLetter call={one.body} />}
              <p>
                <CallCalendar view={view} one={one} who={unit(actor.unit)?.name ?? ''} />
              </p>
              {reply && (
                <p>
                  {t('reply.current', {
                    answer: CALL_REPLY_WORDS[reply.body.answer][language],
                    name: reply.body.name ? `, ${reply.body.name}` : '',
                  })}
                </p>
              )}
              <KeptWhile id={`reply:${one.id}`} when={!one.body.ended}>
                {() => <CallReplyForm view={view} one={one} />}
              </KeptWhile>
              {!one.body.ended && <Hint>{t('reply.sent', { unit: unit(one.unit)?.name ?? one.unit })}</Hint>}
            </Stack>
          </Section>
        );
      })}
    </Page>
  );
}
