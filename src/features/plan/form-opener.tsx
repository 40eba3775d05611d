import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAskedForm } from '#ui/asked-form';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import type { IconName } from '#ui/icon';

interface FormOpenerProps {
  label: string;
  /** What it is about, for those who listen. */
  about?: string;
  icon?: IconName;
  /** The name under which an address asks for the form (`CASE_FORMS` of the domain). */
  form?: string;
  kind?: 'secondary' | 'quiet';
  size?: 'm' | 's';
  children: (close: () => void) => ReactNode;
}

/** A button that makes room for a form, and has the focus again when the form is closed. */
export function FormOpener(props: FormOpenerProps) {
  const { label, about, icon = 'plus', form, kind = 'secondary', size = 's', children } = props;
  const [open, setOpen] = useState(false);
  const asked = useAskedForm(form);
  const [heard, setHeard] = useState('');
  if (asked !== heard) {
    setHeard(asked);
    if (asked) setOpen(true);
  }
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (open || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [open]);
  if (open)
    return children(() => {
      returns.current = true;
      setOpen(false);
    });
  return (
    <div>
      <Button ref={button} kind={kind} size={size} icon={icon} onPress={() => setOpen(true)}>
        <span>
          {label} {about && <HiddenText>{about}</HiddenText>}
        </span>
      </Button>
    </div>
  );
}
