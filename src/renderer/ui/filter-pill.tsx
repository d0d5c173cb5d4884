import { Combobox, ScrollArea, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { common } from '../../shared/messages/id/common.ts';
import classes from './filter-pill.module.css';

interface FilterPillProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Placeholder of the search box; without it there is none. */
  readonly searchLabel?: string;
  readonly clearLabel: string;
}

/** A small select that names itself while nothing is chosen. */
export function FilterPill({ label, options, value, onChange, searchLabel, clearLabel }: FilterPillProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
    onDropdownOpen: () => (searchLabel === undefined ? combobox.selectActiveOption() : combobox.focusSearchInput()),
  });
  const chosen = options.find((option) => option.value === value);
  const found = options.filter((option) => option.label.toLowerCase().includes(query.trim().toLowerCase()));
  const submit = (picked: string): void => {
    onChange(picked === value ? null : picked);
    combobox.closeDropdown();
    combobox.focusTarget();
  };
  return (
    <span className={classes.pill} data-on={chosen !== undefined || undefined}>
      <Combobox store={combobox} width={280} position="bottom-end" onOptionSubmit={submit} transitionProps={{ duration: 120 }} shadow="md">
        <Combobox.Target targetType="button" withExpandedAttribute>
          <button type="button" className={classes.button} aria-label={chosen ? `${label}: ${chosen.label}` : label} onClick={() => combobox.toggleDropdown()}>
            <span className={classes.text}>{chosen?.label ?? label}</span>
            {!chosen && <IconChevronDown size={14} aria-hidden />}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {searchLabel !== undefined && (
            <Combobox.Search value={query} onChange={(event) => setQuery(event.currentTarget.value)} placeholder={searchLabel} aria-label={searchLabel} />
          )}
          <Combobox.Options aria-label={label}>
            <ScrollArea.Autosize mah={280} type="auto">
              {found.map((option) => (
                <Combobox.Option key={option.value} value={option.value} active={option.value === value} className={classes.option}>{option.label}</Combobox.Option>
              ))}
              {found.length === 0 && <Combobox.Empty>{common.nothingFound}</Combobox.Empty>}
            </ScrollArea.Autosize>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen && <button type="button" className={classes.clear} aria-label={clearLabel} onClick={() => onChange(null)}><IconX size={14} aria-hidden /></button>}
    </span>
  );
}
