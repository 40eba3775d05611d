import '#ui/look';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from '#ui/toast-provider';
import { initLanguage } from '#ui/words';
import { useAppWords } from './app-words';
import { chosenLanguage } from './chosen-language';
import { startEarly } from './early-start';
import { early } from './early-unlock';
import { createAppRouter } from './router';
import { EarlyStartProvider } from './sign-in-gate';

const starting = startEarly(early);
const router = createAppRouter();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function App() {
  const t = useAppWords();
  return (
    <ToastProvider closeLabel={t('close')}>
      <EarlyStartProvider value={starting}>
        <RouterProvider router={router} />
      </EarlyStartProvider>
    </ToastProvider>
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
