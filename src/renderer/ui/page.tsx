import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly title: ReactNode;
  /** Beside the title: a count, a subject. */
  readonly note?: ReactNode;
  /** Before the title, e.g. a way back. */
  readonly before?: ReactNode;
  /** At the right; at most one primary button. */
  readonly actions?: ReactNode;
  /** `fill`: the content takes the height and scrolls by itself; `scroll`: the page scrolls. */
  readonly layout?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/** Frame of every page: one heading, its actions, the content. */
export function Page({ title, note, before, actions, layout = 'scroll', children }: PageProps) {
  return (
    <section className={classes.page} data-layout={layout}>
      <header className={classes.head}>
        {before}
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        <div className={classes.actions}>{actions}</div>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** A bordered ground for one group of content. */
export function Card({ title, children, flush = false }: { readonly title?: ReactNode; readonly children: ReactNode; readonly flush?: boolean }) {
  return (
    <section className={classes.card} data-flush={flush || undefined}>
      {title !== undefined && <h2 className={classes.cardTitle}>{title}</h2>}
      {children}
    </section>
  );
}
