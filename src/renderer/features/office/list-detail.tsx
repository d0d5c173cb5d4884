import { Button, TextInput } from '@mantine/core';
import { IconAlertCircleFilled, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import classes from './office.module.css';

interface ListDetailProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly words: { readonly search: string; readonly add: string; readonly none: string; readonly pick: string; readonly count: (count: number) => string };
  readonly matches: (item: T, search: string) => boolean;
  /** The entry that is open at first. */
  readonly startId: string | null;
  /** Makes a new entry and answers its id; null where the officer may only read. */
  readonly onAdd: (() => string) | null;
  /** What is wrong with the list as a whole. */
  readonly problem?: string | undefined;
  readonly detail: (item: T) => ReactNode;
}

/** A list at the left, the chosen entry's form at the right. */
export function ListDetail<T extends { readonly id: string }>(props: ListDetailProps<T>) {
  const { label, items, columns, words, matches, onAdd, problem, detail } = props;
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState(props.startId ?? items[0]?.id ?? null);
  const shown = search.trim() === '' ? items : items.filter((item) => matches(item, search));
  const open = items.find((item) => item.id === openId);
  const index = shown.findIndex((item) => item.id === openId);
  const choose = (at: number): void => setOpenId(shown[at]?.id ?? null);
  const add = (): void => {
    if (!onAdd) return;
    setSearch('');
    setOpenId(onAdd());
  };
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <div className={classes.bar}>
          <TextInput
            className={classes.search} aria-label={words.search} placeholder={words.search} value={search}
            leftSection={<IconSearch size={16} aria-hidden />} onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <span className={classes.count}>{words.count(shown.length)}</span>
          {onAdd && <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>{words.add}</Button>}
        </div>
        {problem !== undefined && <p className={classes.problem} role="alert"><IconAlertCircleFilled size={16} aria-hidden /> {problem}</p>}
        {shown.length === 0 ? <EmptyState title={words.none} /> : (
          <DataTable
            label={label} columns={columns} count={shown.length} rowAt={(at) => shown[at]}
            activeIndex={index < 0 ? null : index} onActive={choose} onOpen={choose}
          />
        )}
      </div>
      <div className={classes.detail}>{open ? detail(open) : <EmptyState title={words.pick} />}</div>
    </div>
  );
}

/** A list's first cell: the name, a mark where something has to be put right. */
export function NameCell({ name, empty, hasProblem }: { readonly name: string; readonly empty: string; readonly hasProblem: boolean }) {
  return (
    <>
      {hasProblem && <IconAlertCircleFilled size={16} className={classes.mark} aria-hidden />}
      <span className={classes.clip} data-empty={name === '' || undefined}>{name === '' ? empty : name}</span>
    </>
  );
}
