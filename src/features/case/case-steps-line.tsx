import { Link } from '@tanstack/react-router';
import { CASE_PAGES } from '#domain/case-pages';
import { type Step, stepNumber } from '#domain/case-steps';
import { STEP_WORDS } from '#domain/case-words';
import { formatDate } from '#ui/dates';
import { ProcessLine } from '#ui/process-line';
import { useLanguage } from '#ui/words';
import { useFrameWords } from './frame-words';

/** The seven steps of the routine as links, each with its day. `pathname` tells which page is looked at. */
export function CaseSteps({ caseId, steps, pathname }: { caseId: string; steps: readonly Step[]; pathname: string }) {
  const t = useFrameWords();
  const language = useLanguage();
  const step = stepNumber(steps);
  const nameOf = (one: Step | undefined) => (one ? STEP_WORDS[one.step][language] : '');
  const day = (one: Step) => {
    if (one.on) return formatDate(one.on, language);
    return one.due ? t('by', { date: formatDate(one.due, language) }) : undefined;
  };
  return (
    <ProcessLine
      label={t('steps')}
      summary={t('summary', { step, title: nameOf(steps[step - 1]) })}
      steps={steps.map((one) => ({
        id: one.step,
        title: nameOf(one),
        detail: day(one),
        state: one.state,
        stateWord: t(one.state),
        current: pathname.startsWith(CASE_PAGES[one.step].replace('$caseId', caseId)),
      }))}
      renderLink={(one, link) => <Link to={CASE_PAGES[one.id as Step['step']]} params={{ caseId }} {...link} />}
    />
  );
}
