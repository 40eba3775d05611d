import { Outlet, useLocation } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { CASE_PAGES } from '#domain/case-pages';
import { caseSteps, stepNumber } from '#domain/case-steps';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { useOutputTerms } from '#storage/use-output-terms';
import { asOfLine } from '#ui/paper-mark';
import { PrintedLine, PrintSeal } from '#ui/print-seal';
import { CaseGone } from './case-gone';
import { CaseSteps } from './case-steps-line';
import { useFrameWords } from './frame-words';
import { IdentityBand } from './identity-band';
import { OpenedNote } from './opened-note';
import { StepHelp } from './step-help';
import { ShownCase, useCaseId } from './use-case';

/**
 * The frame around every page of one case: whose it is, how consent stands, the seven steps. Each opening of a page is
 * logged once. What the browser prints of it by itself (Ctrl+P) is held to what the papers are held to: where a paper asks
 * first, or may not be had, it is empty, and otherwise it says as of when it holds. An invited service that sees only the
 * frame record gets the band without a child and no steps.
 */
export function CaseFrame() {
  const caseId = useCaseId();
  const t = useFrameWords();
  const view = useDossier(caseId);
  const terms = useOutputTerms(view?.facts);
  const now = useNow();
  const { pathname } = useLocation();
  const page = pathname.slice(CASE_PAGES.overview.replace('$caseId', caseId).length + 1);
  useLogPage(view && caseId, page || 'overview');
  if (!view || !terms) return <CaseGone />;
  const label = caseLabel(view, now);
  const whole = !label.frameOnly;
  // On the table at a meeting, there is the agenda in the place of the steps.
  const isAtMeeting = pathname.startsWith(CASE_PAGES.meeting.replace('$caseId', caseId));
  const steps = whole ? caseSteps(view.dossier, view.facts, now) : [];
  // One tree for both: what is half-written on the page stays when a consent opens the case.
  return (
    <PrintSeal
      sealed={terms.stops > 0 || terms.tooOldAfter !== null}
      said={terms.stops > 0 ? t('sealed.protected') : t('sealed.old', { hours: terms.tooOldAfter ?? 0 })}
    >
      {terms.isOld && <PrintedLine>{asOfLine(terms.lastContact)}</PrintedLine>}
      <IdentityBand view={view} step={whole ? stepNumber(steps) : undefined} />
      <OpenedNote view={view} />
      {whole && !isAtMeeting && <CaseSteps caseId={caseId} steps={steps} pathname={pathname} />}
      {whole && <StepHelp view={view} pathname={pathname} />}
      <ShownCase value={view}>
        <Outlet />
      </ShownCase>
    </PrintSeal>
  );
}
