import { call, callMeeting, type Recipient } from '#domain/call';
import { childFirstName } from '#domain/child';
import { mayDisclose } from '#domain/consent-policy';
import { decisionWords } from '#domain/decision-words';
import { factsOf } from '#domain/facts';
import { type Meeting, meeting as meetingEntity } from '#domain/meeting';
import type { Rec } from '#domain/record';
import { runMutation } from '#domain/run-mutation';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CallLetter } from './call-letter';
import { useCallWords } from './call-words';
import { candidates } from './recipients';
import { useRecipientWords } from './use-recipient-words';

const ID = '00000000-0000-4000-8000-000000000000';

interface CallPreviewProps {
  view: DossierView;
  meeting: Rec<Meeting> | undefined;
  chosen: string | undefined;
  onChoose(key: string): void;
}

/** The call per recipient, as the rules let it be right now: made on a fork of the case by the same mutation. */
export function CallPreview({ view, meeting, chosen, onChoose }: CallPreviewProps) {
  const t = useCallWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const wordsOf = useRecipientWords(view, childFirstName(view.dossier) || t('theChild'));
  const all = candidates(view.dossier, view.facts, meeting?.id ?? '', now).filter(
    (one) => !one.dangerous && (one.called || !one.gated),
  );
  const one = all.find((each) => each.key === chosen) ?? all.find((each) => each.recipient.type === 'unit') ?? all[0];
  const letter = () => {
    if (!one || !meeting) return undefined;
    if (one.called) return one.called.body;
    const fork = view.dossier.fork();
    const ctx = { actor, now, unit, facts: () => factsOf(fork.all(), unit) };
    if (meeting.body.question === '')
      fork.put(
        meetingEntity,
        meeting.id,
        { ...meeting.body, question: '…' },
        { person: actor.person, unit: actor.unit, now },
      );
    const args = {
      meetingId: meeting.id,
      replyBy: meeting.body.date,
      calls: [{ callId: ID, recipient: one.recipient }],
    };
    runMutation(fork, callMeeting.name, args, ctx);
    const made = fork.get(call, ID)?.body;
    return made && { ...made, question: made.question === '…' ? t('preview.missing') : made.question };
  };
  const shown = letter();
  const says = one && meeting ? tells(one.recipient) : undefined;
  function tells(recipient: Recipient): { tone: 'ok' | 'info' | 'warn'; text: string } {
    if (recipient.type !== 'unit') return { tone: 'info', text: t('preview.family') };
    const name = wordsOf(recipient).name;
    const may = (kind: 'IDENTITY' | 'LOGISTICS') =>
      mayDisclose(view.facts, { from: actor.unit, to: recipient.unit, kind }, now);
    const [who, what] = [may('IDENTITY'), may('LOGISTICS')];
    if (who.ok && what.ok) return { tone: 'ok', text: t('preview.unitNow', { unit: name }) };
    const words = decisionWords(who.ok ? what : who, language);
    const why = `${words.sentence} ${words.source}`;
    return {
      tone: 'warn',
      text: t(who.ok || what.ok ? 'preview.unitQuestion' : 'preview.unitNot', { unit: name, why }),
    };
  }
  return (
    <Section title={t('preview.title')} level={3}>
      <Stack>
        {all.length > 0 && meeting && (
          <SelectField
            label={t('preview.for')}
            options={all.map((each) => ({ value: each.key, label: wordsOf(each.recipient).name }))}
            value={one?.key ?? ''}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        )}
        {shown ? <CallLetter call={shown} /> : <Hint>{t('preview.none')}</Hint>}
        {says && (
          <Note tone={says.tone} title={t('preview.little')} live>
            <Written text={says.text} />
          </Note>
        )}
      </Stack>
    </Section>
  );
}
