import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { common } from '../../shared/messages/id/common.ts';
import classes from './dialog.module.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Once it is gone from the screen. */
  readonly onClosed?: () => void;
  readonly label: string;
  /** Width in px. */
  readonly size: number;
  /** Whether the label stands at its head, with a way to close. */
  readonly hasHead?: boolean;
  readonly children: ReactNode;
}

/** A window above the page, named for screen readers, closed with Esc. */
export function Dialog({ isOpen, onClose, onClosed, label, size, hasHead = true, children }: DialogProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} centered={hasHead} {...(onClosed ? { onExitTransitionEnd: onClosed } : {})} {...(hasHead ? {} : { yOffset: '12vh' })}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={label} radius={8}>
        {hasHead && (
          <div className={classes.head}>
            <h2 className={classes.title}>{label}</h2>
            <CloseButton aria-label={common.close} onClick={onClose} />
          </div>
        )}
        <div className={hasHead ? classes.body : undefined}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
