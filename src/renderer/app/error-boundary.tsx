import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { app as words } from '../../shared/messages/id/app.ts';
import { CopyDetails } from '../ui/states.tsx';
import classes from './error-boundary.module.css';

interface Props {
  /** Another page is tried where this changes. */
  readonly place?: string;
  readonly onHome: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** Catches a page that breaks; what was typed is kept above it, so that opening the page again shows it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.error !== null) this.setState({ error: null });
  }

  private readonly retry = (): void => this.setState({ error: null });

  private readonly goHome = (): void => {
    this.props.onHome();
    this.retry();
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className={classes.crash} role="alert">
        <IconAlertCircle size={32} aria-hidden />
        <h1 className={classes.title}>{words.crash.title}</h1>
        <p className={classes.text}>{words.crash.text}</p>
        <div className={classes.row}>
          <Button onClick={this.retry}>{words.crash.retry}</Button>
          <Button variant="default" onClick={this.goHome}>{words.crash.home}</Button>
          <CopyDetails error={error} />
        </div>
      </div>
    );
  }
}
