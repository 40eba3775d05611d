import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import type { StructureSort } from '#domain/structure';
import { structureExample } from '#domain/structure-example';
import { stableId } from '#mocks/families/story';

/**
 * One screen to look at: its address in the practice county, or, where only the server knows its id, the route and the
 * screen that links to it.
 */
export type Look = string | { route: string; from: string };

/** The segments of an address that a route names by itself, and those that it leaves open (`$caseId`). */
const segments = (path: string) => path.split('/').filter(Boolean);
/** Whether the address is one of that route, as the router writes them: `/arenden/$caseId/plan`. */
export const isOfRoute = (route: string, path: string): boolean => {
  const [asked, given] = [segments(route), segments(path)];
  return asked.length === given.length && asked.every((part, at) => part.startsWith('$') || part === given[at]);
};
/** The route of an address: of those that fit, the one that names the most of it by itself; undefined where none fits. */
export function routeOf(routes: readonly string[], path: string): string | undefined {
  const named = (route: string) => segments(route).filter((part) => !part.startsWith('$')).length;
  return routes.filter((route) => isOfRoute(route, path)).sort((a, b) => named(b) - named(a))[0];
}

const of = (family: string) => `/arenden/${stableId(`${family}/dossier`)}`;
/** Tilde's plan is issued and being carried out; Otto's case is on its way to its meeting; Isak will soon be of age. */
export const TILDE = of('tilde');
export const OTTO = of('otto');
const ISAK = of('isak');
export const FULL_CONSENT = `${TILDE}/samtycke/${stableId('tilde/consent/full')}`;

const structured = (entity: StructureSort) =>
  structureExample({}).find(({ sort }) => sort === entity)?.id ?? `no ${entity} in the example`;

/**
 * Who looks at what: the coordinator at every screen of a case, the manager at hers, the forum's member at what was
 * raised to it, the county's editor at the county, others at what their service sees.
 * `looks.test.ts` holds the list against the routes of the app: a screen that nobody looks at fails it. Two of one route
 * never stand side by side: whoever goes from one to the other stays on the same page.
 */
export const LOOKS = {
  ylva: [
    '/',
    '/arenden',
    '/skyddade-arenden',
    '/arenden/nytt',
    '/hjalp',
    '/sok',
    '/vantar',
    '/vantar/raddningsfil',
    '/enheter',
    '/inloggningar',
    '/logga-in',
    '/omdomen',
    TILDE,
    `${TILDE}/behov`,
    `${TILDE}/underlag`,
    `${TILDE}/underlag/papper`,
    '/underlag',
    `${TILDE}/verksamheter`,
    `${TILDE}/familjen`,
    `${TILDE}/samtycke`,
    `${FULL_CONSENT}/ta-tillbaka`,
    `${FULL_CONSENT}/fornya`,
    `${FULL_CONSENT}/smalna-av`,
    `${FULL_CONSENT}/papper`,
    `${TILDE}/samtycke/forbehall`,
    `${TILDE}/samtycke/annan-person`,
    `${TILDE}/samtycke/texter`,
    `${TILDE}/vem-ser-vad`,
    `${TILDE}/lamna-ut`,
    `${TILDE}/akut-skydd`,
    `${TILDE}/remiss`,
    `${TILDE}/mote`,
    `${TILDE}/mote/las-upp`,
    `${TILDE}/plan`,
    `${TILDE}/plan/granska`,
    `${TILDE}/uppfoljning`,
    `${TILDE}/uppfoljning/papper`,
    `${TILDE}/avsluta`,
    `${TILDE}/flytt`,
    `${ISAK}/18-ar`,
    `${TILDE}/handelser`,
    `${TILDE}/vem-har-last`,
    `${TILDE}/vem-har-last/papper`,
    `${TILDE}/var-del`,
    `${OTTO}/samtycke/nytt`,
    `${OTTO}/forbered`,
    `${OTTO}/kalla`,
    {
      route: '/arenden/$caseId/kallelse/$callId',
      from: `${OTTO}/kalla`,
    },
    `${OTTO}/mote`,
    `${TILDE}/papper`,
  ],
  barbro: [
    '/enheter',
    '/var-verksamhet',
    '/ord-som-inte-kom-fram',
    '/oppna-arende',
    '/granska',
    '/loggkontroll',
    { route: '/loggkontroll/$checkId', from: '/loggkontroll' },
    {
      route: '/loggkontroll/$checkId/papper',
      from: '/loggkontroll/$checkId',
    },
    '/avvikelser',
    '/avvikelser/ny',
    `/avvikelser/${stableId('avvikelse-skjuts/dossier')}`,
    '/avvikelser/genomgang',
    `/avvikelser/${stableId('avvikelse-remiss/dossier')}`,
    '/arsoversyn',
    { route: '/arsoversyn/$reviewId', from: '/arsoversyn' },
    {
      route: '/arsoversyn/$reviewId/papper',
      from: '/arsoversyn/$reviewId',
    },
  ],
  agneta: ['/', '/avvikelser', `/avvikelser/fragor/${stableId('fraga-remiss/dossier')}`, '/avvikelser/papper'],
  valter: [
    '/',
    '/lanet',
    '/lanet/handlingsplan',
    `/lanet/handlingsplan/rader/${stableId('lanet-handlingsplan/answers')}`,
    '/lanet/handlingsplan/papper',
    '/lanet/arshjul',
    '/lanet/arshjul/papper',
    '/lanet/arendegang',
    `/lanet/arendegang/${stableId('lanet-arendegang/absence')}`,
    '/lanet/samverkan',
    '/lanet/samverkan/verksamheter',
    `/lanet/samverkan/verksamheter/${structured('unit')}`,
    `/lanet/samverkan/grupper/${structured('group')}`,
    '/lanet/samverkan/vart',
    '/lanet/samverkan/fil',
    '/lanet/samverkan/papper',
  ],
  // An invitation before the family has said yes: a number, and whom to call.
  nadja: [of('vidar')],
  amir: [
    '/',
    '/arenden',
    TILDE,
    `${TILDE}/plan`,
    `${TILDE}/kalla`,
    `${TILDE}/samtycke`,
    '/lanet',
    '/lanet/ansvar',
    `/lanet/ansvar/${SHIPPED_DUTIES[6]!.id}`,
    '/lanet/ansvar/papper',
    '/lanet/kunskapsstod',
    `/lanet/kunskapsstod/${SHIPPED_SUPPORTS[0]!.id}`,
    '/lanet/kunskapsstod/papper',
  ],
} as const satisfies Record<string, readonly Look[]>;

/** The papers that come in every language of the papers: each is looked at in each. */
export const PAPERS: readonly Look[] = [
  `${TILDE}/papper`,
  `${FULL_CONSENT}/papper`,
  `${TILDE}/uppfoljning/papper`,
  {
    route: '/arenden/$caseId/kallelse/$callId',
    from: `${OTTO}/kalla`,
  },
];
