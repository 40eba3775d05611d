import { type ReactNode, useEffect, useRef } from 'react';
import { useOpenAsked } from './asked-form.tsx';
import { Button } from './button.tsx';
import { HiddenText } from './hidden-text.tsx';
import type { IconName } from './icon.tsx';
import { Kept, useKept } from './kept-forms.tsx';

interface OpenerProps {
  /** Names the form within the page. */
  id: string;
  label: string;
  /** What it is about, for those who listen. */
  about?: ReactNode;
  icon?: IconName;
  /** The name under which an address asks for the form. */
  form?: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  /** `lost` where what the form was opened at is gone while it was written in. */
  children: (close: () => void, lost: boolean) => ReactNode;
}

/** A button that makes room for a form, and has the focus again once the form is closed. The form stays under a pull. */
export function Opener({ id, label, about, icon, form, kind = 'secondary', children }: OpenerProps) {
  const [open, setOpen] = useKept(id);
  useOpenAsked(form, () => setOpen(true));
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <Kept id={id} form={({ close, lost }) => children(close, lost)} />;
  return (
    <Button ref={button} kind={kind} size={kind === 'quiet' ? 's' : 'm'} icon={icon} onPress={() => setOpen(true)}>
      <span>
        {label} {about && <HiddenText>{about}</HiddenText>}
      </span>
    </Button>
  );
}
