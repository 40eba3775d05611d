import { describe, expect, it } from 'vitest';
import { planned } from './case.fixture';
import { missingForIssue } from './missing-for-issue';

describe('the invented case', () => {
  it('can be told from the first day to a plan that may be issued', () => {
    expect(missingForIssue(planned().dossier)).toEqual([]);
  });
});
