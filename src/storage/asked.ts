import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode, useState } from 'react';
import type { Asked } from './online-commands';

/** What only the server knows lives as long as the screen around it, and is never the next person's. */
export function WithQueries({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return createElement(QueryClientProvider, { client }, children);
}

/** What was asked of the server, for a query that fails where there is no answer. Throws an error named by its kind. */
export async function answerOf<T>(asking: Promise<Asked<T>>): Promise<T> {
  const answer = await asking;
  if (!answer.ok) throw new Error(answer.kind);
  return answer.value;
}
