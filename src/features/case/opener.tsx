import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAskedForm } from '#ui/asked-form';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import type { IconName } from '#ui/icon';

interface OpenerProps {
  label: string;
  /** What it is about, for those who listen. */
  about?: string;
  icon?: IconName;
  /** The name under which an address asks for the form (`CASE_FORMS` of the domain). */
  form?: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  children: (close: () => void) => ReactNode;
}

/** A button that makes room for a form, and has the focus again once the form is closed. */
export function Opener({ label, about, icon, form, kind = 'secondary', children }: OpenerProps) {
  const [open, setOpen] = useState(false);
  const asked = useAskedForm(form);
  const [heard, setHeard] = useState('');
  if (asked !== heard) {
    setHeard(asked);
    if (asked) setOpen(true);
  }
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return children(() => setOpen(false));
  return (
    <Button ref={button} kind={kind} size={kind === 'quiet' ? 's' : 'm'} icon={icon} onPress={() => setOpen(true)}>
      <span>
        {label} {about && <HiddenText>{about}</HiddenText>}
      </span>
    </Button>
  );
}
