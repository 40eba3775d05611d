import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { structureOf } from '#domain/structure';
import { useCounty } from '#storage/use-county';
import type { Choice } from './choices';

/** The county's units and groups by name, also found by where they are and whom one asks for there. */
export function useStructureChoices(): Choice[] {
  const view = useCounty();
  const navigate = useNavigate();
  return useMemo(() => {
    if (!view) return [];
    const { units, groups } = structureOf(view.dossier);
    const choice = (
      { id, body }: { id: string; body: { name: string; area: string; municipality: string; contact: string } },
      run: () => void,
    ): Choice => ({
      id: `structure-${id}`,
      icon: 'building',
      title: body.name,
      detail: [body.area, body.municipality].filter(Boolean).join(', ') || undefined,
      words: [body.area, body.municipality, body.contact].join(' '),
      run,
    });
    return [
      ...groups.map((group) =>
        choice(group, () => void navigate({ to: '/lanet/samverkan/grupper/$groupId', params: { groupId: group.id } })),
      ),
      ...units.map((unit) =>
        choice(unit, () => void navigate({ to: '/lanet/samverkan/verksamheter/$unitId', params: { unitId: unit.id } })),
      ),
    ];
  }, [view, navigate]);
}
