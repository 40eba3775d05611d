import { useNavigate } from '@tanstack/react-router';
import { useMe } from '#storage/use-me';
import type { IconName } from '#ui/icon';
import type { Choice } from './choices';
import { useFindWords } from './find-words';

const PLACES = [
  ['myDay', '/', 'home'],
  ['cases', '/arenden', 'people'],
  ['start', '/arenden/nytt', 'plus'],
  ['deviations', '/avvikelser', 'flag'],
  ['report', '/avvikelser/ny', 'flag'],
  ['county', '/lanet', 'people'],
  ['duties', '/lanet/ansvar', 'doc'],
  ['support', '/lanet/kunskapsstod', 'info'],
  ['plan', '/lanet/handlingsplan', 'target'],
  ['year', '/lanet/arshjul', 'calendar'],
  ['ways', '/lanet/arendegang', 'split'],
  ['structure', '/lanet/samverkan', 'building'],
  ['where', '/lanet/samverkan/vart', 'arrow'],
  ['search', '/sok', 'search'],
  ['help', '/hjalp', 'hand'],
  ['queue', '/vantar', 'send'],
  ['rescue', '/vantar/raddningsfil', 'download'],
  ['results', '/omdomen', 'voice'],
  ['devices', '/enheter', 'laptop'],
  ['undelivered', '/ord-som-inte-kom-fram', 'mail'],
  ['unit', '/var-verksamhet', 'people'],
] as const satisfies readonly (readonly [string, string, IconName])[];

const OF_MANAGERS: readonly string[] = ['undelivered', 'unit'];

/** The screens of the app that are about no single case; the last ones are a manager's. */
export function usePlaces(): Choice[] {
  const t = useFindWords();
  const navigate = useNavigate();
  const { actor } = useMe();
  return PLACES.filter(([place]) => !OF_MANAGERS.includes(place) || actor.role === 'manager').map(
    ([place, to, icon]) => ({
      id: `place-${place}`,
      title: t(`places.${place}`),
      icon,
      run: () => void navigate({ to }),
    }),
  );
}
