import { deviationReply } from '#domain/deviation-reply';
import type { DossierView } from '#storage/dossier-view';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Moment, Timeline } from '#ui/timeline';
import { useDeviationWords } from './deviation-words';
import { ReplyForm } from './reply-form';
import { useWrittenBy } from './written-by';

/** What those concerned have written to each other, the latest first. */
export function Talk({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const by = useWrittenBy(view);
  const said = view.dossier
    .list(deviationReply)
    .filter((one) => one.body.says === 'message')
    .sort((a, b) => b.at - a.at);
  return (
    <Section title={t('talk')} count={said.length}>
      {said.length === 0 ? (
        <Hint>{t('noTalk')}</Hint>
      ) : (
        <Timeline label={t('talk')}>
          {said.map((one) => (
            <Moment key={one.id} icon="voice" when={by(one)}>
              {one.body.text}
            </Moment>
          ))}
        </Timeline>
      )}
      <Opener id={`message:${view.id}`} label={t('message')}>
        {(close) => <ReplyForm view={view} says="message" onClose={close} />}
      </Opener>
    </Section>
  );
}
