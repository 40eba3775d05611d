import { action } from '#domain/action';
import { childVoice } from '#domain/child-voice';
import { crisisPlan } from '#domain/crisis-plan';
import { KIND_WORDS } from '#domain/kind-words';
import { plan as planEntity } from '#domain/plan';
import { entriesOf, type PlanEntry } from '#domain/plan-content';
import { recordText } from '#domain/record-text';
import { service } from '#domain/service';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import { type PartName, partsOf } from './plan-parts';
import styles from './recipients.module.css';
import type { PlanView } from './use-plan';

/** The content of an issued version or a received copy, read only, part by part. Nothing tells what is not in it. */
export function EntryList({ plan, entries }: { plan: PlanView; entries: readonly PlanEntry[] }) {
  const t = useIssueWords();
  const voices = entriesOf(entries, childVoice);
  return (
    <>
      {voices.map((voice) => (
        <Voice key={voice.id} title={capital(t('part.childVoice'))} size="s">
          {voice.body.text ? `”${voice.body.text}”` : voice.body.reason}
        </Voice>
      ))}
      <Facts layout="above">
        {partsOf(entries)
          .filter((part) => part !== 'childVoice' && part !== 'child')
          .map((part) => (
            <Fact key={part} term={capital(t(`part.${part}`))}>
              {entries
                .filter((entry) => entry.entity === part)
                .map((entry) => (
                  <OneEntry key={entry.id} plan={plan} entry={entry} part={part} />
                ))}
            </Fact>
          ))}
      </Facts>
    </>
  );
}

function OneEntry({ plan, entry, part }: { plan: PlanView; entry: PlanEntry; part: PartName }) {
  const t = useIssueWords();
  const language = useLanguage();
  const [owned] = entriesOf([entry], action);
  const [whole] = entriesOf([entry], planEntity);
  const [step] = entriesOf([entry], crisisPlan);
  const [taking] = entriesOf([entry], service);
  const who = owned?.body.responsible;
  const details = [
    who?.type === 'unit' && [plan.unitName(who.unit), who.person].filter(Boolean).join(', '),
    who?.type === 'family' && who.who,
    who?.type === 'other' && who.name,
    owned?.body.start && t('fromDay', { day: formatDay(owned.body.start, language) }),
    owned?.body.due && t('byDay', { day: formatDay(owned.body.due, language) }),
    whole?.body.overallResponsible?.name,
    whole?.body.followUpDate && t('followUpOn', { day: formatDay(whole.body.followUpDate, language) }),
    step && [step.body.phone, step.body.hours].filter(Boolean).join(', '),
    taking && plan.unitName(taking.body.unit),
    !['plan', 'goal', 'action', 'service'].includes(part) &&
      `${plan.unitName(entry.unit)}, ${KIND_WORDS[entry.kind].name[language]}`,
  ].filter(Boolean);
  const text = recordText(entry);
  return (
    <div className={styles.entry}>
      {text && (
        <p className={styles.text} lang="sv">
          {text}
        </p>
      )}
      {details.length > 0 && <Hint>{details.join(', ')}</Hint>}
    </div>
  );
}
