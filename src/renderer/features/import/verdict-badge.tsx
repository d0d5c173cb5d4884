import { IconArrowUpRight, IconCopy, IconEqual, IconPlus, IconShieldCheck, IconX } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Verdict } from '../../../shared/contract/import-views.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import classes from './import.module.css';

const icons: Readonly<Record<Verdict, Icon>> = {
  new: IconPlus, update: IconArrowUpRight, unchanged: IconEqual, deskAhead: IconShieldCheck, duplicateRow: IconCopy, rejected: IconX,
};

/** What becomes of a row, as icon, colour and word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const VerdictIcon = icons[verdict];
  return (
    <span className={classes.verdict} data-verdict={verdict} title={importText.verdictHints[verdict]}>
      <VerdictIcon size={16} stroke={2} aria-hidden />
      {importText.verdicts[verdict]}
    </span>
  );
}
