// The whole app as its user meets it: the real routes, gate, shell, storage and sync of one page, with the real server
// and practice families behind MSW. Nothing of the project is replaced. The page gets only what jsdom lacks and every
// browser has; it gets no `navigator.locks`, which the app must do without.
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { useAppWords } from '#app/app-words';
import { browserPage, PageContext, type PagePort } from '#app/page-port';
import { createAppRouter } from '#app/router';
import { personNamed } from '#mocks/families/people';
import { type Family, stableId } from '#mocks/families/story';
import { type PracticeInNode, practiceInNode } from '#mocks/node';
import { PROOF_HEADER } from '#protocol/version';
import { ToastProvider } from '#ui/toast-provider';
import { setLanguage } from '#ui/words';

/** The day of these tests, an ordinary Wednesday. The families are told relative to it. */
const TODAY = '2026-03-11T13:00:00Z';
const DAY_MS = 86_400_000;

/** How long a screen may take on a busy machine (ms): a device is opened, and maybe synced, behind it. */
const PATIENCE_MS = 30_000;

/** One computer: its disk, its browser's session, its network cable, and all that the server has told it. */
interface Computer {
  disk: IDBFactory;
  browse: () => void;
  isCut: boolean;
  told: string[];
}

/** The app, open in the page. A reload opens it anew at the same address, in the same document. */
export interface OpenApp {
  user: UserEvent;
  /** Where the person is now. */
  address(): string;
  /** Types another address. */
  go(address: string): Promise<void>;
  /** Waits until the shell says how saving stands in these words. */
  saveSays(words: RegExp): Promise<HTMLElement>;
}

/** The address of a family's case, or of a page in it such as `/plan`. */
export const caseOf = (family: Family, page = '') => `/arenden/${stableId(`${family.id}/dossier`)}${page}`;

/** What stands on the screen, as text. */
export const onScreen = () => document.body.textContent ?? '';

/** Waits for the page with that title. */
export const titled = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

const ACCOUNT = /^(Mitt konto|My account)/;
const LEAVE_ALL_THE_SAME = /^(Logga ut ändå|Sign out all the same)/;
const DOOR = {
  level: 1,
  name: /^(Vem vill du vara|Who do you want to be|Samplan behöver nätet|Samplan needs the network)/,
};

function App({ router, page }: { router: ReturnType<typeof createAppRouter>; page: PagePort }) {
  const t = useAppWords();
  return (
    <ToastProvider closeLabel={t('close')}>
      <PageContext value={page}>
        <RouterProvider router={router} />
      </PageContext>
    </ToastProvider>
  );
}

/** The channels of the pages that are open. With a reload the page's own end, so that nobody hears a page that is gone. */
const channels = new Set<MortalChannel>();
class MortalChannel extends BroadcastChannel {
  #isOpen = true;
  constructor(name: string) {
    super(name);
    channels.add(this);
  }
  override postMessage(message: unknown) {
    if (this.#isOpen) super.postMessage(message);
  }
  override close() {
    this.#isOpen = false;
    channels.delete(this);
    super.close();
  }
}

/** What every browser has and jsdom has not. */
function completePage(): void {
  vi.stubGlobal('BroadcastChannel', MortalChannel);
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

/**
 * Call once at the top of a file: a county with these families for its tests. Each test begins at a computer that
 * nobody has used; whoever is still there at its end leaves.
 */
export function appInPage(families: readonly Family[]) {
  let practice: PracticeInNode;
  let network: typeof fetch;
  let here: Computer;
  /** The computer whose page gave a session's proof first. */
  const provenAt = new Map<string, Computer>();
  let app: OpenApp | undefined;
  let clocks: Partial<PagePort>;
  let reload = () => {};
  let leaving = () => {};

  beforeAll(async () => {
    // Only the calendar is held, so that the plots fall on the same weekdays every day; timers and the network are real.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(TODAY), shouldAdvanceTime: true });
    configure({ asyncUtilTimeout: PATIENCE_MS });
    completePage();
    practice = await practiceInNode({ families });
    network = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const asking = here;
      // A page that was reloaded works on in jsdom. With the next computer's cookie it would take that one's new session.
      const proof = new Headers(init?.headers).get(PROOF_HEADER);
      if (proof && !provenAt.has(proof)) provenAt.set(proof, asking);
      if (asking.isCut || (proof && provenAt.get(proof) !== asking)) throw new TypeError('Failed to fetch');
      const answer = await network(input, init);
      // Pokes are a stream that never ends, and tell nothing.
      if (!answer.headers.get('content-type')?.startsWith('text/event-stream'))
        asking.told.push(await answer.clone().text());
      return answer;
    };
  }, 120_000);
  beforeEach(() => {
    vi.setSystemTime(new Date(TODAY));
    setLanguage('sv');
    localStorage.clear();
    localStorage.setItem('samplan.tour', 'seen');
    // Days pass in these tests by the calendar alone: nobody has been away, and the computer has not slept.
    clocks = { ticks: { wall: () => performance.timeOrigin + performance.now(), mono: () => performance.now() } };
    leaving = () => {};
    sitAt(computer());
  });
  afterEach(async () => {
    await leave();
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    globalThis.fetch = network;
    await practice.close();
    vi.useRealTimers();
  });

  function computer(): Computer {
    return { disk: new IDBFactory(), browse: practice.browser(), isCut: false, told: [] };
  }

  function sitAt(next: Computer): void {
    here = next;
    here.browse();
    Dexie.dependencies.indexedDB = here.disk;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  }

  /** Opens the app in the page, as a visit to the address does. */
  function open(address = '/'): OpenApp {
    const router = createAppRouter();
    router.update({ history: createMemoryHistory({ initialEntries: [address] }) });
    reload = () => {
      leaving();
      cleanup();
      for (const channel of [...channels]) channel.close();
      document.documentElement.removeAttribute('data-covered');
      open(router.state.location.href);
    };
    render(
      <App
        router={router}
        page={{ ...browserPage, ...clocks, path: () => router.state.location.pathname, reload: () => reload() }}
      />,
    );
    app = {
      user: userEvent.setup(),
      address: () => router.state.location.pathname,
      go: (to) => router.navigate({ to } as never),
      saveSays: (words) => screen.findByRole('button', { name: words }),
    };
    return app;
  }

  /** The person leaves the computer by the account menu; what is unsent stays on its disk. */
  async function leave(): Promise<void> {
    const leaving = app;
    app = undefined;
    if (!leaving) return;
    if (screen.queryByRole('heading', DOOR)) return cleanup();
    const another = screen.queryByRole('button', { name: /^(Logga in som någon annan|Sign in as somebody else)/ });
    if (another) {
      await leaving.user.click(another);
      await screen.findByRole('heading', DOOR);
      return cleanup();
    }
    if (!screen.queryByRole('button', { name: ACCOUNT })) await leaving.go('/');
    const account = screen.queryByRole('button', { name: ACCOUNT }) ?? (await screen.findByRole('button'));
    if (ACCOUNT.test(account.getAttribute('aria-label') ?? '')) {
      await leaving.user.click(await changePerson(leaving, account));
      // What a test left unsent stays here: the app asks, and is told to leave it.
      const end = await waitFor(
        () => screen.queryByRole('button', { name: LEAVE_ALL_THE_SAME }) ?? screen.getByRole('heading', DOOR),
      );
      if (end instanceof HTMLButtonElement) await leaving.user.click(end);
      // Without a network nobody can choose who to be; that one has left stands there all the same.
      await screen.findByRole('heading', DOOR);
    }
    cleanup();
  }

  /** Opens the account menu. Under load it has once not stood open after the press, why is not known: it is pressed again. */
  async function changePerson({ user }: OpenApp, account: HTMLElement): Promise<HTMLElement> {
    for (let tries = 1; ; tries += 1) {
      await user.click(account);
      const choice = await screen
        .findByRole('menuitem', { name: /^(Byt person|Change person)/ }, { timeout: PATIENCE_MS / 3 })
        .catch((error: unknown) => {
          if (tries === 3) throw error;
        });
      if (choice) return choice;
    }
  }

  return {
    open,
    leave,
    /** Loads the page anew; what it held in memory is gone, but for what jsdom can not end: it works on as another tab would. */
    reload: () => reload(),
    /** Is called at the instant that the page is left for a reload, before anything new is opened. */
    onLeaving: (listen: () => void) => void (leaving = listen),
    /** Gives the page clocks of its own, by which it is left alone or sleeps; for what is opened from now on. */
    runBy: (given: Partial<PagePort>) => void (clocks = given),
    /** Signs in through the door as that person and goes to the address. */
    async openAs(person: string, address = '/'): Promise<OpenApp> {
      const opened = open();
      await opened.user.click(await screen.findByRole('button', { name: personNamed(person).name }));
      await screen.findByRole('button', { name: ACCOUNT });
      // Until then the device may hold nothing yet.
      await opened.saveSays(/^Alla ser det här \(|^Behöver din hjälp/);
      if (address !== '/') await opened.go(address);
      return opened;
    },
    /** The computer that one sits at; where one has left it, another may be taken, and this one again later. */
    computer: () => here,
    atAnotherComputer: () => sitAt(computer()),
    atComputer: sitAt,
    /** Pulls this computer's network cable, or puts it back and has the page hear of it, as a browser does. */
    cutNetwork(cut: boolean): void {
      here.isCut = cut;
      if (!cut) fireEvent(window, new Event('online'));
    },
    /** Lets days pass, here and at the server; the person comes back to the page. */
    passDays(days: number): void {
      vi.setSystemTime(Date.now() + days * DAY_MS);
      fireEvent(window, new Event('focus'));
    },
    /** All that the server has ever answered this computer, as text. */
    told: () => here.told.join('\n'),
    server: () => practice,
  };
}
