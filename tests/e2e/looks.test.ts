import { describe, expect, it } from 'vitest';
import { createAppRouter } from '#app/router';
import { LOOKS, type Look, PAPERS, routeOf } from '#tests/e2e/looks';

const routes = Object.keys(createAppRouter().routesByPath);
const looks: readonly Look[] = [...Object.values(LOOKS).flat(), ...PAPERS];
const seenBy = (look: Look) => (typeof look === 'string' ? routeOf(routes, look) : look.route);

describe('the list of the screens that are looked at', () => {
  it('holds every route of the app', () => {
    const seen = new Set(looks.map(seenBy));
    // The frame around one case is a route too, and stands around each of its screens.
    expect(routes.filter((route) => !seen.has(route)).sort()).toEqual([]);
  });

  it('holds no address that leads nowhere, and none that leads to another screen than it says', () => {
    expect(looks.filter((look) => !routes.includes(seenBy(look) ?? ''))).toEqual([]);
    for (const look of looks)
      if (typeof look !== 'string') expect(looks.map(seenBy), look.route).toContain(routeOf(routes, look.from));
  });

  it('never goes from one screen to another of the same route, where the page stays', () => {
    const twice = Object.values(LOOKS).flatMap((screens: readonly Look[]) =>
      screens.filter((look, at) => at > 0 && seenBy(look) === seenBy(screens[at - 1]!)),
    );
    expect(twice).toEqual([]);
  });

  it('tells a route that a word names from one that leaves it open', () => {
    const some = ['/arenden/$caseId', '/arenden/nytt', '/arenden'];
    expect(['/arenden/nytt', '/arenden/42', '/arenden', '/annat'].map((path) => routeOf(some, path))).toEqual([
      '/arenden/nytt',
      '/arenden/$caseId',
      '/arenden',
      undefined,
    ]);
  });
});
