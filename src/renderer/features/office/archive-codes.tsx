import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { archiveCodeOf } from '../../../shared/letter/compose.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Category, Office } from '../../../shared/office/office.ts';
import { EmptyState } from '../../ui/states.tsx';
import { orNull, replaced } from './draft.ts';
import type { PartProps } from './part.ts';
import { hasWords } from './words.ts';
import plain from '../../ui/plain-table.module.css';
import classes from './archive-codes.module.css';

const words = officeText.archive;

interface Line {
  readonly category: Category;
  readonly depth: number;
}

/** The categories as a tree reads: each below its parent. */
function linesOf(categories: readonly Category[]): readonly Line[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): readonly Line[] => categories
    .filter((one) => (parentId === null ? one.parentId === null || !known.has(one.parentId) : one.parentId === parentId))
    .flatMap((category) => [{ category, depth }, ...(depth < 6 ? below(category.id, depth + 1) : [])]);
  return below(null, 0);
}

/** The archive classification of letters by what the report is about; what is left empty takes the code above it. */
export function ArchiveCodes({ office, isReadOnly, onChange }: PartProps) {
  const [search, setSearch] = useState('');
  const lines = useMemo(() => linesOf(office.categories), [office.categories]);
  const shown = search.trim() === '' ? lines : lines.filter(({ category }) => hasWords([category.name, category.archiveCode], search));
  const set = (category: Category, code: string): void =>
    onChange({ ...office, categories: replaced(office.categories, { ...category, archiveCode: orNull(code)?.trim() ?? null }) });
  return (
    <div className={classes.part}>
      <div className={classes.bar}>
        <TextInput className={classes.search} aria-label={words.search} placeholder={words.search} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <p className={classes.hint}>{words.hint(office.letterRules.defaultClassification)}</p>
      </div>
      {shown.length === 0 ? <EmptyState title={words.none} /> : (
        <div className={`${plain.ground} ${classes.scroll}`} tabIndex={0} role="region" aria-label={words.title}>
          <table className={`${plain.table} ${classes.table}`} aria-label={words.title}>
            <thead><tr><th scope="col">{words.category}</th><th scope="col">{words.code}</th></tr></thead>
            <tbody>
              {shown.map(({ category, depth }) => (
                <tr key={category.id}>
                  <th scope="row" style={{ paddingLeft: 12 + 20 * depth }} data-top={depth === 0 || undefined}>{category.name}</th>
                  <td>
                    <TextInput
                      size="xs" aria-label={words.codeOf(category.name)} value={category.archiveCode ?? ''} readOnly={isReadOnly} maxLength={40}
                      placeholder={inherited(office, category)} onChange={(event) => set(category, event.currentTarget.value)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** The code that a letter gets while the category has none of its own. */
function inherited(office: Office, { parentId }: Category): string {
  return archiveCodeOf(parentId, office) ?? office.letterRules.defaultClassification;
}
