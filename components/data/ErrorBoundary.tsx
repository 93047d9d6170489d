import { Component, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';

type State = { error?: unknown };

/** Catches what a screen throws and shows it in words, with a way to load the page again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <ErrorNotice
        error={this.state.error}
        action={<Button onClick={() => location.reload()}>Load again</Button>}
      />
    );
  }
}
