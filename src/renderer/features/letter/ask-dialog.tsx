import { Button, Modal } from '@mantine/core';
import { common } from '../../../shared/messages/id/common.ts';
import classes from './letter.module.css';

/** What is asked; `confirm` names what will happen. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

interface AskDialogProps {
  /** null = closed. */
  readonly question: Question | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be taken back; Enter confirms, Esc does not. */
export function AskDialog({ question, onClose, onConfirm }: AskDialogProps) {
  return (
    <Modal opened={question !== null} onClose={onClose} title={question?.title} closeButtonProps={{ 'aria-label': common.close }}>
      <p className={classes.ask}>{question?.text}</p>
      <div className={classes.askActs}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button data-autofocus onClick={onConfirm}>{question?.confirm}</Button>
      </div>
    </Modal>
  );
}
