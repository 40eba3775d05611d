import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useRef,
  useState,
} from 'react';

/** How what was opened knows where it belongs, what has the focus first, and how it goes away. */
export type Opened = {
  trigger: RefObject<HTMLButtonElement | null>;
  /** The first or the last of what can be chosen, where it was opened by a key. */
  focus: 'first' | 'last' | undefined;
  close: () => void;
};

type OverlayButtonProps = Omit<ComponentProps<'button'>, 'ref' | 'onClick' | 'onKeyDown'> & {
  opens: 'menu' | 'dialog';
  /** Fetches the code of what opens. Called as soon as the button may be used next. */
  fetch: () => Promise<unknown>;
  opened: (opened: Opened) => ReactNode;
};

/**
 * A button that opens something above the page, which is fetched when somebody comes near it: every page has these
 * buttons from its first paint, few need what they open.
 */
export function OverlayButton({ opens, fetch, opened, children, ...button }: OverlayButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ focus: Opened['focus'] } | null>(null);
  const soon = () => void fetch().catch(() => undefined);

  function byArrow(event: KeyboardEvent) {
    if (opens !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    setOpen({ focus: event.key === 'ArrowDown' ? 'first' : 'last' });
  }

  return (
    <>
      <button
        {...button}
        ref={trigger}
        type="button"
        aria-haspopup={opens}
        aria-expanded={open !== null}
        onPointerEnter={soon}
        onFocus={soon}
        // A press of a key is a click without a count.
        onClick={(event) => setOpen({ focus: event.detail === 0 ? 'first' : undefined })}
        onKeyDown={byArrow}
      >
        {children}
      </button>
      <Suspense>{open && opened({ trigger, focus: open.focus, close: () => setOpen(null) })}</Suspense>
    </>
  );
}
