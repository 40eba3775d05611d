// The acts of a deviation and a matter, as a device sends them.
import { randomUUID } from 'node:crypto';
import type { ArgsOf } from '#domain/mutations';

export const deviationArgs = (toUnits: string[]): ArgsOf<'reportDeviation'> => ({
  deviationId: randomUUID(),
  deviation: {
    type: 'follow-up-not-held',
    step: 'follow-up',
    toUnits,
    happenedOn: '2026-11-16',
    due: '2026-12-07',
    ageBand: '6-12',
    municipality: 'Lindsjö',
    what: 'Uppföljningen blev inte av.',
    consequence: 'Barnet väntar på stöd.',
    wanted: 'Ett nytt datum.',
  },
  link: { linkId: randomUUID(), caseId: randomUUID() },
});

export const matterArgs = (forum: string): ArgsOf<'openMatter'> => ({
  matterId: randomUUID(),
  matter: {
    toUnits: [forum],
    level: 'chefsforum',
    type: 'follow-up-not-held',
    sectors: ['HEALTH_PUB', 'SOC_PUB'],
    daysOpen: 14,
    step: 'follow-up',
    municipality: 'Lindsjö',
    ageBand: '6-12',
    question: 'Vem kallar till uppföljning?',
  },
});
