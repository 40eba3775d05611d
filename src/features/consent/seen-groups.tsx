import { KIND_WORDS } from '#domain/kind-words';
import type { SeenCell } from '#domain/who-sees-what';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { Fold } from '#ui/fold';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { SeenAnswer } from './seen-cell';
import styles from './seen-groups.module.css';
import type { SeenProps } from './seen-table';
import { useSeenWords } from './seen-words';
import { KIND_ORDER, useTradeWords } from './trade-words';

/** The same answers where there is no room for a table: each service folded, with what it sees in a sentence. */
export function SeenGroups({ caseId, from, receivers, cells }: SeenProps) {
  const t = useSeenWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { unit } = useMe();
  return (
    <Section title={t('caption', { unit: from })}>
      <Stack gap="s">
        {receivers.map((to) => {
          const own = KIND_ORDER.flatMap((kind) => cells.find((one) => one.unit === to && one.kind === kind) ?? []);
          const name = unit(to)?.name ?? to;
          return (
            <Fold key={to} title={name} sum={<Sum cells={own} />}>
              <ul role="list" className={styles.kinds} aria-label={t('group', { unit: name })}>
                {own.map((cell) => (
                  <li key={cell.kind}>
                    <div>
                      <b>{trade.kindHead(cell.kind)}</b>
                      <small>{capital(KIND_WORDS[cell.kind].covers[language])}</small>
                    </div>
                    <SeenAnswer caseId={caseId} cell={cell} />
                  </li>
                ))}
              </ul>
            </Fold>
          );
        })}
      </Stack>
    </Section>
  );
}

function Sum({ cells }: { cells: readonly SeenCell[] }) {
  const t = useSeenWords();
  const trade = useTradeWords();
  const seen = cells.filter(({ decision }) => decision.ok);
  const weaker = seen.filter(({ decision }) => decision.ok && decision.warns !== undefined).length;
  if (seen.length === 0) return <Status tone="stop">{t('sumNothing')}</Status>;
  return (
    <>
      <Status tone={weaker > 0 ? 'warn' : 'ok'}>
        {t('sum', { seen: seen.length, all: cells.length })}
        {weaker > 0 && t('sumWeaker', { count: weaker })}
      </Status>
      <small>{t('sumKinds', { kinds: trade.list(seen.map(({ kind }) => trade.kind(kind))) })}</small>
    </>
  );
}
