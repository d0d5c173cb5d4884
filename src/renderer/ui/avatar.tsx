import classes from './avatar.module.css';

/** First letters of the first two words that are names, not titles such as "Drs.". */
export function initialsOf(name: string): string {
  const words = name.split(',')[0]?.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.')) ?? [];
  return words.slice(0, 2).map((word) => word.charAt(0).toUpperCase()).join('');
}

/** A person's initials on a round ground. */
export function Avatar({ name, size = 32 }: { readonly name: string; readonly size?: number }) {
  return <span className={classes.avatar} style={{ width: size, height: size }} aria-hidden>{initialsOf(name)}</span>;
}
