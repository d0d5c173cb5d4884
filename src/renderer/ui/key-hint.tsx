import classes from './key-hint.module.css';

/** A key as it is printed on the keyboard. */
export function Key({ children }: { readonly children: string }) {
  return <kbd className={classes.key}>{children}</kbd>;
}

/** Keys and what they do, for the foot of a page. */
export function KeyHints({ hints }: { readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[] }) {
  return (
    <span className={classes.hints}>
      {hints.map(({ keys, does }) => (
        <span key={does} className={classes.hint}>
          {keys.map((key) => <Key key={key}>{key}</Key>)} {does}
        </span>
      ))}
    </span>
  );
}
