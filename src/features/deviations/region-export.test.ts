import { describe, expect, it } from 'vitest';
import { BODY, between, report, reported, UNITS, uuid } from '#domain/deviation.fixture';
import { regionExport } from './region-export';

describe('a deviation as a file for the region’s own system', () => {
  it('has a line for each field, in Swedish, and nothing of the case that it was seen in', () => {
    const { dossier } = reported();
    const file = regionExport(dossier, UNITS);
    expect(file.split('\r\n')).toEqual([
      'Avvikelse i samverkan: Uppföljning har inte gjorts',
      'Rapporterad av: Enhet soc',
      'Berörda verksamheter: Enhet bup; Enhet school',
      'Kommun: Lindsjö',
      'Hände: 2026-11-16',
      'Ska vara löst: 2026-12-07',
      expect.stringMatching(/^Steg i SIP: ./),
      'Barnets ålder: 6–12 år',
      `Vad har hänt: ${BODY.what}`,
      `Vad det betyder för barnet: ${BODY.consequence}`,
      `Vad vi vill ska hända: ${BODY.wanted}`,
    ]);
    expect(file).not.toContain(report().link.caseId);
  });

  it('has the region’s number and how it was solved once they are there', () => {
    const { run, dossier } = reported();
    expect(run('bup', 'noteDeviationNumber', { numberId: uuid(130), number: 'R-17' })).toBe('applied');
    const closing = { solvedOn: '2026-11-20', solution: 'BUP kallar.', cause: 'interpretation', learning: 'Ring.' };
    expect(run('bup', 'closeDeviation', { closingId: uuid(140), closing })).toBe('applied');
    const lines = regionExport(dossier, UNITS).split('\r\n');
    for (const line of ['Regionens nummer: R-17', 'Löst: 2026-11-20', 'Lösning: BUP kallar.', 'Lärdom: Ring.'])
      expect(lines).toContain(line);
    expect(lines).toContain('Orsak: Vi tolkade olika');
  });

  it('is empty of a dossier that is no deviation', () => expect(regionExport(between().dossier, UNITS)).toBe(''));
});
