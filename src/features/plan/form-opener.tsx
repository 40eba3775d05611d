import { type ReactNode, useEffect, useRef } from 'react';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import type { IconName } from '#ui/icon';
import { useKept } from '#ui/kept-forms';
import { FormPlace, type InPlan } from './plan-kept';

interface FormOpenerProps {
  /** Names the form within the plan, and in an address that asks for it (`CASE_FORMS` of the domain). */
  id: string;
  label: string;
  /** What it is about, for those who listen. */
  about?: ReactNode;
  icon?: IconName;
  kind?: 'secondary' | 'quiet';
  size?: 'm' | 's';
  children: (kept: InPlan) => ReactNode;
}

/** A button that makes room for a form, and has the focus again when the form is closed. */
export function FormOpener(props: FormOpenerProps) {
  const { id, label, about, icon = 'plus', kind = 'secondary', size = 's', children } = props;
  const [open, setOpen] = useKept(id);
  useOpenAsked(id, () => setOpen(true));
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!open && returns.current) button.current?.focus();
    returns.current = open;
  }, [open]);
  if (open) return <FormPlace id={id} form={children} />;
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
