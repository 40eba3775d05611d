import { Outlet, useLocation } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { CASE_PAGES } from '#domain/case-pages';
import { caseSteps, stepNumber } from '#domain/case-steps';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { CaseGone } from './case-gone';
import { CaseSteps } from './case-steps-line';
import { IdentityBand } from './identity-band';
import { OpenedNote } from './opened-note';
import { StepHelp } from './step-help';
import { ShownCase, useCaseId } from './use-case';

/**
 * The frame around every page of one case: whose it is, how consent stands, the seven steps. Each opening of a page is
 * logged once. An invited service that sees only the frame record gets the band without a child and no steps.
 */
export function CaseFrame() {
  const caseId = useCaseId();
  const view = useDossier(caseId);
  const now = useNow();
  const { pathname } = useLocation();
  const page = pathname.slice(CASE_PAGES.overview.replace('$caseId', caseId).length + 1);
  useLogPage(view && caseId, page || 'overview');
  if (!view) return <CaseGone />;
  const label = caseLabel(view, now);
  const whole = !label.frameOnly;
  // On the table at a meeting, there is the agenda in the place of the steps.
  const isAtMeeting = pathname.startsWith(CASE_PAGES.meeting.replace('$caseId', caseId));
  const steps = whole ? caseSteps(view.dossier, view.facts, now) : [];
  // One tree for both: what is half-written on the page stays when a consent opens the case.
  return (
    <>
      <IdentityBand view={view} step={whole ? stepNumber(steps) : undefined} />
      <OpenedNote view={view} />
      {whole && !isAtMeeting && <CaseSteps caseId={caseId} steps={steps} pathname={pathname} />}
      {whole && <StepHelp view={view} pathname={pathname} />}
      <ShownCase value={view}>
        <Outlet />
      </ShownCase>
    </>
  );
}
