import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Toast, type ToastMessage } from './toast.tsx';

type ShowToast = (toast: Omit<ToastMessage, 'id'>) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Holds the one toast of the app. A new one takes the place of the old. */
export function ToastProvider({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const [toast, setToast] = useState<ToastMessage>();
  const show = useCallback<ShowToast>(
    (next) => setToast((last) => ({ ...next, id: String(Number(last?.id ?? 0) + 1) })),
    [],
  );
  const close = useCallback(() => setToast(undefined), []);
  return (
    <ToastContext value={show}>
      {children}
      <Toast toast={toast} onClose={close} closeLabel={closeLabel} />
    </ToastContext>
  );
}

/** Gives the function that shows a toast. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}
