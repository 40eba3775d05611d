import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { MyDay } from '#features/my-day/my-day';
import { betweenUnits, forumPaper } from './between-units';
import { Broken } from './broken';
import { countyPages, countyPapers } from './county-routes';
import { gated } from './gated';
import { NotFound } from './not-found';
import { octoberPages, octoberPaper } from './october-routes';
import { paperRoutes } from './paper-routes';
import { reviewPages } from './review-routes';
import { Shell } from './shell';
import { SignInGate } from './sign-in-gate';
import { structurePaper } from './structure-routes';

const root = createRootRoute({ component: SignInGate, notFoundComponent: NotFound, errorComponent: Broken });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const myDay = createRoute({
  getParentRoute: () => shell,
  path: '/',
  // With the first files, not after them: it is what nearly every start shows.
  component: MyDay,
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/arenden',
  component: lazyRouteComponent(() => import('#features/cases/case-list'), 'CaseList'),
});
const protectedCases = createRoute({
  getParentRoute: () => shell,
  path: '/skyddade-arenden',
  component: lazyRouteComponent(() => import('#features/cases/protected-cases'), 'ProtectedCases'),
});
const inputCounts = createRoute({
  getParentRoute: () => shell,
  path: '/underlag',
  component: lazyRouteComponent(() => import('#features/cases/input-counts'), 'InputCounts'),
});
const openCase = createRoute({
  getParentRoute: () => shell,
  path: '/arenden/nytt',
  component: lazyRouteComponent(() => import('#features/case/open-case'), 'OpenCase'),
});
const needsHelp = createRoute({
  getParentRoute: () => shell,
  path: '/hjalp',
  component: lazyRouteComponent(() => import('#features/needs-help/needs-help'), 'NeedsHelp'),
});
const search = createRoute({
  getParentRoute: () => shell,
  path: '/sok',
  component: lazyRouteComponent(() => import('#features/find/search-page'), 'SearchPage'),
});
const queue = createRoute({
  getParentRoute: () => shell,
  path: '/vantar',
  component: lazyRouteComponent(() => import('#features/needs-help/queue'), 'Queue'),
});
const devices = createRoute({
  getParentRoute: () => shell,
  path: '/enheter',
  component: lazyRouteComponent(() => import('#features/devices/devices'), 'Devices'),
});
const sessions = createRoute({
  getParentRoute: () => shell,
  path: '/inloggningar',
  component: lazyRouteComponent(() => import('#features/sessions/sessions'), 'Sessions'),
});
/** Where a failed sign-in ends; without a session the door stands there. */
const signIn = createRoute({
  getParentRoute: () => shell,
  path: '/logga-in',
  component: lazyRouteComponent(() => import('#features/sign-in/sign-in-page'), 'SignInPage'),
});
const results = createRoute({
  getParentRoute: () => shell,
  path: '/omdomen',
  component: lazyRouteComponent(() => import('#features/follow-up/results'), 'Results'),
});
const undelivered = createRoute({
  getParentRoute: () => shell,
  path: '/ord-som-inte-kom-fram',
  component: lazyRouteComponent(() => import('#features/undelivered/undelivered'), 'Undelivered'),
});
const openWithReason = createRoute({
  getParentRoute: () => shell,
  path: '/oppna-arende',
  validateSearch: (search): { arende?: string } => (typeof search.arende === 'string' ? { arende: search.arende } : {}),
  component: lazyRouteComponent(() => import('#features/reviews/open-with-reason'), 'OpenWithReason'),
});
const leadUnit = createRoute({
  getParentRoute: () => shell,
  path: '/var-verksamhet',
  component: lazyRouteComponent(() => import('#features/lead-unit/lead-unit'), 'LeadUnit'),
});
const rescue = createRoute({
  getParentRoute: () => shell,
  path: '/vantar/raddningsfil',
  component: lazyRouteComponent(() => import('#features/needs-help/rescue'), 'Rescue'),
});

/** The band and the seven steps stand around every page of one case. */
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/arenden/$caseId',
  component: lazyRouteComponent(() => import('#features/case/case-frame'), 'CaseFrame'),
});
const overview = createRoute({
  getParentRoute: () => oneCase,
  path: '/',
  component: lazyRouteComponent(() => import('#features/case/overview'), 'Overview'),
});
const need = createRoute({
  getParentRoute: () => oneCase,
  path: 'behov',
  component: lazyRouteComponent(() => import('#features/case/need-step'), 'NeedStep'),
});
const inputs = createRoute({
  getParentRoute: () => oneCase,
  path: 'underlag',
  component: lazyRouteComponent(() => import('#features/case/inputs'), 'Inputs'),
});
const services = createRoute({
  getParentRoute: () => oneCase,
  path: 'verksamheter',
  component: lazyRouteComponent(() => import('#features/case/services'), 'Services'),
});
const family = createRoute({
  getParentRoute: () => oneCase,
  path: 'familjen',
  component: lazyRouteComponent(() => import('#features/case/family'), 'Family'),
});
const consents = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke',
  component: lazyRouteComponent(() => import('#features/consent/consent-list'), 'ConsentList'),
});
const recordConsent = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/nytt',
  component: lazyRouteComponent(() => import('#features/consent/record-consent'), 'RecordConsent'),
});
const withdrawConsent = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/$consentId/ta-tillbaka',
  component: lazyRouteComponent(() => import('#features/consent/withdraw-consent'), 'WithdrawConsent'),
});
const openedTexts = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/texter',
  component: lazyRouteComponent(() => import('#features/consent/opened-texts'), 'OpenedTexts'),
});
const whoSeesWhat = createRoute({
  getParentRoute: () => oneCase,
  path: 'vem-ser-vad',
  component: lazyRouteComponent(() => import('#features/consent/who-sees-what'), 'WhoSeesWhat'),
});
const reservation = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/forbehall',
  component: lazyRouteComponent(() => import('#features/consent/reservation'), 'RecordReservation'),
});
const personConsent = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/annan-person',
  component: lazyRouteComponent(() => import('#features/consent/person-consent'), 'RecordPersonConsent'),
});
const release = createRoute({
  getParentRoute: () => oneCase,
  path: 'lamna-ut',
  component: lazyRouteComponent(() => import('#features/consent/release'), 'ReleaseByStatute'),
});
const acuteProtection = createRoute({
  getParentRoute: () => oneCase,
  path: 'akut-skydd',
  component: lazyRouteComponent(() => import('#features/consent/release'), 'AcuteProtection'),
});
const referrals = createRoute({
  getParentRoute: () => oneCase,
  path: 'remiss',
  component: lazyRouteComponent(() => import('#features/case/referrals'), 'Referrals'),
});
const renewConsent = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/$consentId/fornya',
  component: lazyRouteComponent(() => import('#features/consent/record-consent'), 'RenewConsent'),
});
const narrowConsent = createRoute({
  getParentRoute: () => oneCase,
  path: 'samtycke/$consentId/smalna-av',
  component: lazyRouteComponent(() => import('#features/consent/record-consent'), 'NarrowConsent'),
});
const preparation = createRoute({
  getParentRoute: () => oneCase,
  path: 'forbered',
  component: lazyRouteComponent(() => import('#features/meeting/prepare'), 'Prepare'),
});
const call = createRoute({
  getParentRoute: () => oneCase,
  path: 'kalla',
  component: lazyRouteComponent(() => import('#features/meeting/call-meeting'), 'CallMeeting'),
});
const meeting = createRoute({
  getParentRoute: () => oneCase,
  path: 'mote',
  component: lazyRouteComponent(() => import('#features/meeting/hold-meeting'), 'HoldMeeting'),
});
const readBack = createRoute({
  getParentRoute: () => oneCase,
  path: 'mote/las-upp',
  component: lazyRouteComponent(() => import('#features/meeting/read-back'), 'ReadBack'),
});
const plan = createRoute({
  getParentRoute: () => oneCase,
  path: 'plan',
  validateSearch: (search): { underlag?: string } =>
    typeof search.underlag === 'string' ? { underlag: search.underlag } : {},
  component: lazyRouteComponent(() => import('#features/plan/plan'), 'Plan'),
});
const review = createRoute({
  getParentRoute: () => oneCase,
  path: 'plan/granska',
  component: lazyRouteComponent(() => import('#features/plan/review-and-issue'), 'ReviewAndIssue'),
});
const followUp = createRoute({
  getParentRoute: () => oneCase,
  path: 'uppfoljning',
  component: lazyRouteComponent(() => import('#features/follow-up/follow-up'), 'FollowUp'),
});
const events = createRoute({
  getParentRoute: () => oneCase,
  path: 'handelser',
  component: lazyRouteComponent(() => import('#features/case/events'), 'Events'),
});
const seen = createRoute({
  getParentRoute: () => oneCase,
  path: 'vem-har-last',
  component: lazyRouteComponent(() => import('#features/seen/seen'), 'Seen'),
});
const ownPart = createRoute({
  getParentRoute: () => oneCase,
  path: 'var-del',
  component: gated(
    'ownPart',
    lazyRouteComponent(() => import('#features/case/own-part-page'), 'OwnPart'),
  ),
});
const close = createRoute({
  getParentRoute: () => oneCase,
  path: 'avsluta',
  component: lazyRouteComponent(() => import('#features/follow-up/close-case'), 'CloseCase'),
});
const adulthood = createRoute({
  getParentRoute: () => oneCase,
  path: '18-ar',
  component: lazyRouteComponent(() => import('#features/follow-up/adulthood'), 'Adulthood'),
});
const move = createRoute({
  getParentRoute: () => oneCase,
  path: 'flytt',
  component: lazyRouteComponent(() => import('#features/follow-up/move'), 'MoveAway'),
});
const tree = root.addChildren([
  shell.addChildren([
    myDay,
    cases,
    protectedCases,
    inputCounts,
    openCase,
    needsHelp,
    search,
    queue,
    rescue,
    devices,
    sessions,
    signIn,
    results,
    undelivered,
    openWithReason,
    ...reviewPages(shell),
    ...octoberPages(shell),
    leadUnit,
    ...betweenUnits(shell),
    ...countyPages(shell),
    oneCase.addChildren([
      overview,
      need,
      services,
      referrals,
      family,
      consents,
      recordConsent,
      withdrawConsent,
      narrowConsent,
      renewConsent,
      openedTexts,
      whoSeesWhat,
      acuteProtection,
      release,
      personConsent,
      reservation,
      preparation,
      call,
      meeting,
      readBack,
      plan,
      review,
      followUp,
      close,
      adulthood,
      move,
      events,
      seen,
      ownPart,
      inputs,
    ]),
  ]),
  ...paperRoutes(root),
  forumPaper(root),
  octoberPaper(root),
  ...countyPapers(root),
  structurePaper(root),
]);

/** The routes of the app. Each screen is loaded with what it alone needs. */
export const createAppRouter = () =>
  createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true });
