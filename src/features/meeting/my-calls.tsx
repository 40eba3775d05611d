import { call } from '#domain/call';
import { replyTo } from '#domain/call-reply';
import { CALL_REPLY_WORDS } from '#domain/choice-words';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
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
      {calls.length === 0 && <Empty title={t('lead.noCall')} />}
      {calls.map((one) => {
        const reply = replyTo(view.dossier, one.id);
        return (
          <Section key={one.id} title={t('reply.section')}>
            <Stack>
              <CallLetter call={one.body} />
              {reply && (
                <p>
                  {t('reply.current', {
                    answer: CALL_REPLY_WORDS[reply.body.answer][language],
                    name: reply.body.name ? `, ${reply.body.name}` : '',
                  })}
                </p>
              )}
              <CallReplyForm view={view} callId={one.id} />
              <Hint>{t('reply.sent', { unit: unit(one.unit)?.name ?? one.unit })}</Hint>
            </Stack>
          </Section>
        );
      })}
    </Page>
  );
}
