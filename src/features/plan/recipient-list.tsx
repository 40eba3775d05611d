import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Decision } from '#domain/decision';
import { decisionWords } from '#domain/decision-words';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { type Language, useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import { partsOf } from './plan-parts';
import type { Share } from './recipient-shares';
import styles from './recipients.module.css';
import type { PlanView } from './use-plan';

interface RecipientListProps {
  plan: PlanView;
  title: string;
  shares: readonly Share[];
  tone?: 'ink' | 'stop';
  /** Recipients that are no services: the family. */
  before?: ReactNode;
  count: number;
}

/** Recipients, each with what it gets and why, or why it gets nothing. */
export function RecipientList({ plan, title, shares, tone, before, count }: RecipientListProps) {
  return (
    <Section title={title} count={count} tone={tone}>
      <ul role="list" className={styles.list}>
        {before}
        {shares.map((share) => (
          <Recipient key={share.unit} plan={plan} share={share} />
        ))}
      </ul>
    </Section>
  );
}

/** The reasons that say the same, once: a rule is told one time for all the kinds that it stops or allows. */
function grouped(share: Share, ok: boolean, language: Language, name: (reason: Share['reasons'][number]) => string) {
  const groups = new Map<string, { decision: Decision; names: string[] }>();
  for (const reason of share.reasons) {
    if (reason.decision.ok !== ok) continue;
    const key = decisionWords(reason.decision, language).sentence;
    const known = groups.get(key) ?? { decision: reason.decision, names: [] };
    groups.set(key, { ...known, names: [...known.names, name(reason)] });
  }
  return [...groups.values()].map(({ decision, names }) => ({ names, words: decisionWords(decision, language) }));
}

function Recipient({ plan, share }: { plan: PlanView; share: Share }) {
  const t = useIssueWords();
  const language = useLanguage();
  const name = ({ from, kind }: Share['reasons'][number]) =>
    t('notFrom', { kind: KIND_WORDS[kind].name[language], unit: plan.unitName(from) });
  const withheld = grouped(share, false, language, name);
  const allowed = grouped(share, true, language, name);
  const parts = partsOf(share.entries.filter((entry) => entry.unit !== share.unit)).map((part) => t(`part.${part}`));
  return (
    <li className={styles.recipient}>
      <Who
        principal={plan.principalOf(share.unit)}
        name={plan.unitName(share.unit)}
        letters={plan.view.facts.unit(share.unit)?.short}
      />
      <div>
        {share.gets && <p>{withheld.length === 0 ? t('getsAll') : t('gets', { parts: listed(parts, language) })}</p>}
        {withheld.map(({ names, words }) =>
          share.gets ? (
            <Hint key={words.sentence}>{t('not', { what: listed(names, language), why: words.sentence })}</Hint>
          ) : (
            <div key={words.sentence}>
              <Status tone="stop">{words.sentence}</Status>
              {words.remedy && <p>{words.remedy}</p>}
            </div>
          ),
        )}
      </div>
      <div className={styles.why}>
        {(share.gets ? allowed : withheld).map(({ words }) => (
          <div key={words.sentence}>
            {share.gets && <p>{words.sentence}</p>}
            {words.warning && <Status tone="warn">{words.warning}</Status>}
            <Hint>{words.source}</Hint>
          </div>
        ))}
        {!share.gets && (
          <Link to="/arenden/$caseId/samtycke/nytt" params={{ caseId: plan.caseId }}>
            {t('ask')}
          </Link>
        )}
      </div>
    </li>
  );
}
