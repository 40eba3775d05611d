import type { TabMessage, Tabs } from '#sync/ports';

/** The part of `BroadcastChannel` that is used. */
export interface Channel {
  postMessage(message: TabMessage): void;
  addEventListener(type: 'message', listener: (event: { data: TabMessage }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: TabMessage }) => void): void;
}

/** The tabs of one seat over a channel of the database's name. A tab does not hear itself. */
export function tabsOver(channel: Channel): Tabs {
  return {
    tell: (message) => channel.postMessage(message),
    hear(listener) {
      const hear = (event: { data: TabMessage }) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
