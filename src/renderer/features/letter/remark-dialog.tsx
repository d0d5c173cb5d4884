import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { Question } from './ask-dialog.tsx';
import classes from './letter.module.css';

interface RemarkDialogProps {
  readonly isOpen: boolean;
  readonly question: Question;
  /** Whether it may not be left empty. */
  readonly isNeeded: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (remark: string) => void;
}

/** Asks why a letter is sent back or made void. */
export function RemarkDialog({ isOpen, question: { title, text, confirm }, isNeeded, onClose, onConfirm }: RemarkDialogProps) {
  const [remark, setRemark] = useState('');
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <p className={classes.ask}>{text}</p>
      <Textarea className={classes.ask} label={letterText.acts.remark} autosize minRows={2} maxRows={6} maxLength={1000} value={remark} data-autofocus onChange={(event) => setRemark(event.currentTarget.value)} />
      <div className={classes.askActs}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button disabled={isNeeded && remark.trim() === ''} onClick={() => onConfirm(remark.trim())}>{confirm}</Button>
      </div>
    </Modal>
  );
}
