import { Link } from '@tanstack/react-router';
import { civilDate } from '#domain/civil-date';
import type { RestsOn, SeenCell } from '#domain/who-sees-what';
import { useMe } from '#storage/use-me';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Popover } from '#ui/popover';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { RemedyLink } from './remedy-link';
import { useSeenWords } from './seen-words';
import { useTradeWords } from './trade-words';

/** One answer of the matrix: yes or no in words, and behind it why, on what, until when and by which rule. */
export function SeenAnswer({ caseId, cell }: { caseId: string; cell: SeenCell }) {
  const t = useSeenWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { unit } = useMe();
  const { decision, rests, until } = cell;
  const about = { unit: unit(cell.unit)?.name ?? cell.unit, kind: trade.kind(cell.kind) };
  const words = trade.decision(decision);
  const warns = decision.ok && decision.warns !== undefined;
  const day = (at: string | number) => formatDate(at, language, { year: true });
  const shown = decision.ok ? (warns ? 'warns' : 'sees') : 'seesNot';
  return (
    <Popover
      bare
      trigger={<Status tone={decision.ok ? (warns ? 'warn' : 'ok') : 'stop'}>{t(shown)}</Status>}
      triggerLabel={t(decision.ok ? (warns ? 'cellWarns' : 'cell') : 'cellNot', about)}
      label={t(decision.ok ? 'why' : 'whyNot', about)}
    >
      <p>
        <b>{words.sentence}</b> {words.warning} {words.remedy}
      </p>
      <Facts layout="above">
        {rests && (
          <Fact term={t('rests')}>
            <RestsWords rests={rests} />
          </Fact>
        )}
        {decision.ok && decision.because !== 'OWN_UNIT' && (
          <Fact term={t('until')}>{until === null ? t('untilOpen') : day(civilDate(until - 1))}</Fact>
        )}
        <Fact term={t('rule')}>{words.source}</Fact>
      </Facts>
      {!decision.ok && (
        <p>
          <RemedyLink caseId={caseId} remedy={decision.remedy} unit={cell.unit} />
        </p>
      )}
      {rests && (rests.by === 'consent' || rests.by === 'decision') && (
        <p>
          <Link to="/arenden/$caseId/samtycke" params={{ caseId }}>
            {t('toConsent')}
          </Link>
        </p>
      )}
    </Popover>
  );
}

function RestsWords({ rests }: { rests: RestsOn }) {
  const t = useSeenWords();
  const language = useLanguage();
  const day = (at: string | number) => formatDate(at, language, { year: true });
  if (rests.by === 'consent' || rests.by === 'decision') {
    const { purpose, validFrom } = rests.basis;
    return <Written text={purpose} within={(gap) => t(rests.by, { purpose: gap, date: day(validFrom) })} />;
  }
  if (rests.by === 'acute') return t('acute', { date: day(rests.record.body.startedAt) });
  return t('exclusion', { date: day(rests.record.body.at) });
}
