import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import styles from './finder.module.css';
import { HiddenText } from './hidden-text.tsx';
import { Icon, type IconName } from './icon.tsx';

/** One thing that can be gone to or done. */
export type FinderOption = { id: string; title: ReactNode; detail?: ReactNode; icon?: IconName };
export type FinderGroup = { id: string; title: string; options: readonly FinderOption[] };

type FinderProps = {
  /** The name of the dialog and of its field. */
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly FinderGroup[];
  onChoose: (id: string) => void;
  onClose: () => void;
  /** How many there are, read out after each key. */
  count: string;
  /** Stands there where nothing fits. */
  nothing: ReactNode;
  /** Which keys do what. */
  keys: ReactNode;
};

/**
 * A field over the page with a list under it: type, go by arrow, Enter chooses, Escape closes. Focus stays in the field
 * and the list tells which option is marked, as screen readers expect of a combobox.
 */
export function Finder({
  label,
  placeholder,
  query,
  onQuery,
  groups,
  onChoose,
  onClose,
  count,
  nothing,
  keys,
}: FinderProps) {
  const id = useId();
  const options = groups.flatMap((group) => group.options);
  const [marked, setMarked] = useState<string>();
  const at = Math.max(
    0,
    options.findIndex((option) => option.id === marked),
  );
  const current = options[at];
  const elementOf = (option: FinderOption) => `${id}-${option.id}`;
  useEffect(() => {
    if (marked) document.getElementById(`${id}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      onChoose(current.id);
    }
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const wrapped = Math.abs(step) === 1 ? (at + step + options.length) % options.length : at + step;
    setMarked(options[Math.min(Math.max(wrapped, 0), options.length - 1)]?.id);
  };
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label={label}>
          <div className={styles.field}>
            <Icon name="search" />
            <input
              autoFocus
              type="text"
              role="combobox"
              className={styles.input}
              aria-label={label}
              aria-autocomplete="list"
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={current && elementOf(current)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              placeholder={placeholder}
              value={query}
              onChange={(event) => {
                setMarked(undefined);
                onQuery(event.currentTarget.value);
              }}
              onKeyDown={onKey}
            />
          </div>
          <HiddenText>
            <span role="status">{count}</span>
          </HiddenText>
          {options.length === 0 ? (
            <p className={styles.nothing}>{nothing}</p>
          ) : (
            <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={label}>
              {groups.map(
                (group) =>
                  group.options.length > 0 && (
                    <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
                      <div className={styles.title} id={`${id}-group-${group.id}`} role="presentation">
                        {group.title}
                      </div>
                      {group.options.map((option) => (
                        <div
                          key={option.id}
                          id={elementOf(option)}
                          role="option"
                          tabIndex={-1}
                          aria-selected={option === current}
                          className={styles.option}
                          onPointerMove={() => setMarked(option.id)}
                          onPointerDown={(event) => event.preventDefault()}
                          onClick={() => onChoose(option.id)}
                          onKeyDown={onKey}
                        >
                          {option.icon && <Icon name={option.icon} />}
                          <span className={styles.name}>{option.title}</span>
                          {option.detail && <small className={styles.detail}>{option.detail}</small>}
                        </div>
                      ))}
                    </div>
                  ),
              )}
            </div>
          )}
          <p className={styles.keys}>{keys}</p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
