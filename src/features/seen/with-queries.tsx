import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/** What only the server knows lives as long as the screen, and is never the next person's. */
export function WithQueries({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
