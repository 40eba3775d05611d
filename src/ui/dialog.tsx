import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  /** Buttons at the end. */
  actions?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  size?: 'm' | 'l';
  children?: ReactNode;
};

/** A sheet over the page. Holds focus while open, gives it back when closed; Escape closes. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, closeLabel, actions, role = 'dialog', size = 'm', children } = props;
  // A long page has one behind each row; closed, it costs nothing.
  if (!isOpen) return null;
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog className={styles.dialog} role={role}>
          <div className={styles.head}>
            <Heading slot="title">{title}</Heading>
            <IconButton icon="x" label={closeLabel} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
