import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './full-stop.module.css';
import { Icon } from './icon.tsx';

type StopOverProps = {
  title: ReactNode;
  /** Two choices: go on, go back. */
  actions: ReactNode;
  /** Escape goes back. */
  onBack: () => void;
  children: ReactNode;
};

/** A full stop laid over the page one stands on, which keeps all that is written there. Holds focus until one chooses. */
export function StopOver({ title, actions, onBack, children }: StopOverProps) {
  return (
    <ModalOverlay className={styles.over ?? ''} isOpen onOpenChange={(open) => !open && onBack()}>
      <Modal className={styles.fill ?? ''}>
        <Dialog className={styles.stop ?? ''} role="alertdialog" data-surface="band" data-tone="band">
          <div className={styles.inner}>
            <Icon name="hand" size="l" />
            <Heading slot="title" level={1}>
              {title}
            </Heading>
            <div className={styles.body}>{children}</div>
            <div className={styles.actions}>{actions}</div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
