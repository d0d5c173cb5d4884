import { Checkbox, Group, Select, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import { classificationHints, classificationLabels } from '../../shared/messages/id/labels.ts';
import { common } from '../../shared/messages/id/common.ts';
import { fields as words } from '../../shared/messages/id/fields.ts';
import type { Category } from '../../shared/office/office.ts';
import { CLASSIFICATIONS } from '../../shared/ticket/event.ts';
import type { Classification } from '../../shared/ticket/event.ts';
import { findIdentity } from '../../shared/ticket/privacy.ts';
import type { Reporter } from '../../shared/ticket/ticket.ts';
import { useSeat } from '../desk/office.tsx';
import classes from './fields.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

const bySection = (categories: readonly Category[]): readonly Category[] => {
  const children = (parent: string): Category[] => categories.filter((one) => one.parentId === parent);
  return categories.filter((one) => one.parentId === null).flatMap((one) => [one, ...children(one.id)]);
};

/** A category of the office's tree; sub-categories stand under their parent. */
export function CategorySelect({ label, value, onChange, error, isRequired = false }: ChoiceProps<string>) {
  const { office } = useSeat();
  const { data, parents } = useMemo(() => {
    const sorted = bySection(office.categories);
    const names = new Map(sorted.map((one) => [one.id, one.name]));
    return {
      data: sorted.map((one) => ({ value: one.id, label: one.name })),
      parents: new Map(sorted.map((one) => [one.id, one.parentId === null ? null : (names.get(one.parentId) ?? null)])),
    };
  }, [office.categories]);
  return (
    <Select
      label={label} placeholder={words.pickCategory} data={data} value={value} onChange={onChange} error={error} searchable
      withAsterisk={isRequired} clearable={!isRequired} nothingFoundMessage={common.nothingFound} maxDropdownHeight={280}
      renderOption={({ option }) => {
        const parent = parents.get(option.value) ?? null;
        return <span className={parent === null ? undefined : classes.child}>{option.label}{parent !== null && <span className={classes.parent}> {parent}</span>}</span>;
      }}
    />
  );
}

const classificationData = CLASSIFICATIONS.map((value) => ({ value, label: classificationLabels[value] }));

/** A classification, each with a line on when to choose it. */
export function ClassificationSelect({ label, value, onChange, error, isRequired = false }: ChoiceProps<Classification>) {
  return (
    <Select<Classification>
      label={label} placeholder={words.pickClassification} data={classificationData} value={value} onChange={onChange} error={error}
      withAsterisk={isRequired} clearable={!isRequired}
      renderOption={({ option }) => (
        <div>
          <div>{option.label}</div>
          <Text size="xs" c="dimmed">{classificationHints[option.value]}</Text>
        </div>
      )}
    />
  );
}

interface AreaProps {
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly onChange: (area: { readonly districtId: string | null; readonly villageId: string | null }) => void;
}

/** Kecamatan and, within it, kelurahan. */
export function AreaSelect({ districtId, villageId, onChange }: AreaProps) {
  const { office } = useSeat();
  const toOption = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name });
  const villages = office.districts.find((district) => district.id === districtId)?.villages ?? [];
  return (
    <Group grow gap="sm" align="flex-start">
      <Select
        label={words.district} placeholder={words.pickDistrict} data={office.districts.map(toOption)} value={districtId} searchable clearable
        nothingFoundMessage={common.nothingFound} onChange={(picked) => onChange({ districtId: picked, villageId: picked === districtId ? villageId : null })}
      />
      <Select
        label={words.village} placeholder={districtId === null ? words.villageNeedsDistrict : words.pickVillage} data={villages.map(toOption)} value={villageId}
        searchable clearable disabled={districtId === null} nothingFoundMessage={common.nothingFound} onChange={(picked) => onChange({ districtId, villageId: picked })}
      />
    </Group>
  );
}

interface PrivacyProps {
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly onChange: (change: { readonly anonymous?: boolean; readonly confidential?: boolean }) => void;
}

/** Anonim and Rahasia, each with what it hides. */
export function PrivacyFields({ anonymous, confidential, onChange }: PrivacyProps) {
  return (
    <div className={classes.privacy}>
      <Checkbox size="sm" label={words.anonymous} description={words.anonymousHint} checked={anonymous} onChange={(event) => onChange({ anonymous: event.currentTarget.checked })} />
      <Checkbox size="sm" label={words.confidential} description={words.confidentialHint} checked={confidential} onChange={(event) => onChange({ confidential: event.currentTarget.checked })} />
    </div>
  );
}

interface WarningProps {
  readonly text: string;
  readonly reporter?: Reporter | null;
  /** What to do about it, after the sentence that says what was found. */
  readonly advice: string;
}

/** A gentle warning where a text holds somebody's NIK, phone number or the reporter's name. */
export function IdentityWarning({ text, reporter = null, advice }: WarningProps) {
  const kinds = useMemo(() => findIdentity(text, reporter), [text, reporter]);
  if (kinds.length === 0) return null;
  return (
    <div className={classes.warning} role="status">
      <IconShieldExclamation size={18} aria-hidden />
      <span>{words.foundIdentity(kinds)} {advice}</span>
    </div>
  );
}
