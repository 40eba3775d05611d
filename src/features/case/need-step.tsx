import { Link } from '@tanstack/react-router';
import { caseRecord, type Initiative } from '#domain/case';
import { isClosed } from '#domain/closing';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { decisionWords } from '#domain/decision-words';
import { guardian } from '#domain/guardian';
import { shownInputs } from '#domain/structured-input';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { ChildVoiceBlock } from './child-voice-block';
import { NeedList } from './need-list';
import { useNeedWords } from './need-words';
import { SituationList } from './situation-list';
import { useCase } from './use-case';

/** Step 1: who saw the need, which needs there are, and how each service sees the situation. */
export function NeedStep() {
  const t = useNeedWords();
  const language = useLanguage();
  const view = useCase();
  const now = useNow();
  const opened = caseRecord(view.dossier)?.body;
  const closed = isClosed(view.dossier);
  const gate = mayDrawUpPlan(view.facts, now);
  const why = decisionWords(gate, language);
  const { unit } = useMe();
  const whoAsked = ({ askedBy, requestedByFamily }: Initiative) => {
    if (!askedBy) return t(requestedByFamily ? 'asked.family' : 'asked.own-unit');
    if (askedBy.who === 'other-unit') return unit(askedBy.unit)?.name ?? askedBy.unit;
    if (askedBy.who !== 'guardian') return t(`asked.${askedBy.who}`);
    return view.dossier.get(guardian, askedBy.guardianId)?.body.name ?? t('asked.guardian');
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        opened && (
          <Section title={t('initiative')}>
            <Facts layout="above">
              <Fact term={t('by')}>
                <Written text={opened.initiative.by} />
              </Fact>
              <Fact term={t('on')}>{formatDayWeek(opened.initiative.on, language, { year: true })}</Fact>
              <Fact term={t('askedBy')}>{whoAsked(opened.initiative)}</Fact>
              <Fact term={t('opened')}>{formatDayWeek(opened.openedAt, language, { year: true })}</Fact>
              {opened.internal && <Fact term={t('internal')}>{t('yes')}</Fact>}
            </Facts>
          </Section>
        )
      }
    >
      <ChildVoiceBlock view={view} />
      {closed && <Note tone="info" title={t('closed')} />}
      {!closed && !gate.ok && (
        <Note tone="warn" title={t('gate')}>
          <p>
            {why.sentence} {why.remedy}
          </p>
          <Hint>{why.source}</Hint>
          <p>
            <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }} className={buttonClass('primary')}>
              {t('gateConsent')}
            </Link>
          </p>
        </Note>
      )}
      <p>
        <Link to="/arenden/$caseId/underlag" params={{ caseId: view.id }} className={buttonClass('quiet')}>
          {t('inputs', { count: shownInputs(view.dossier).length })}
        </Link>
      </p>
      <NeedList view={view} open={gate.ok && !closed} />
      <SituationList view={view} open={gate.ok && !closed} />
    </Page>
  );
}
