import '#ui/look';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from '#ui/toast-provider';
import { initLanguage } from '#ui/words';
import { useAppWords } from './app-words';
import { chosenLanguage } from './chosen-language';
import { createAppRouter } from './router';

/** What only the server knows; never persisted, and never the same thing as a record. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
const router = createAppRouter();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function App() {
  const t = useAppWords();
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider closeLabel={t('close')}>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  );
}

initLanguage(chosenLanguage());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
