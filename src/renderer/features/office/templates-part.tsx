import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { IconDots, IconFileTypeDocx, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TemplateView } from '../../../shared/contract/template-views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { templateText as words } from '../../../shared/messages/id/template.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { EmptyState, ErrorState, FormError, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { TemplateFields } from './template-fields.tsx';
import plain from '../../ui/plain-table.module.css';
import classes from './templates-part.module.css';

type Open = { readonly kind: 'edit'; readonly template: TemplateView | null } | { readonly kind: 'remove'; readonly template: TemplateView };

/** The forms of letters that the office brings, beside the fields that they may use. */
export function TemplatesPart({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const query = useDeskQuery('template.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const templates = query.data;
  return (
    <div className={classes.part}>
      <div className={classes.main}>
        <div className={classes.bar}>
          <p className={classes.intro}>{words.intro}</p>
          {!isReadOnly && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ kind: 'edit', template: null })}>{words.add}</Button>}
        </div>
        {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : templates === undefined ? <LoadingLines lines={4} /> : (
          templates.length === 0
            ? <div className={plain.ground}><EmptyState icon={<IconFileTypeDocx size={28} />} title={words.empty.title} text={words.empty.text} /></div>
            : <TemplateTable templates={templates} isReadOnly={isReadOnly} onOpen={setOpen} />
        )}
      </div>
      <TemplateFields />
      {open?.kind === 'edit' && <TemplateDialog template={open.template} onClose={close} />}
      {open?.kind === 'remove' && <RemoveDialog template={open.template} onClose={close} />}
    </div>
  );
}

interface TableProps {
  readonly templates: readonly TemplateView[];
  readonly isReadOnly: boolean;
  readonly onOpen: (open: Open) => void;
}

function TemplateTable({ templates, isReadOnly, onOpen }: TableProps) {
  const format = useFormat();
  return (
    <div className={plain.ground}>
      <table className={`${plain.table} ${classes.table}`} aria-label={words.tabs.templates}>
        <thead><tr><th scope="col">{words.columns.name}</th><th scope="col">{words.columns.kinds}</th><th scope="col">{words.columns.updatedAt}</th><th aria-label={words.edit} /></tr></thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id}>
              <th scope="row">{template.name}</th>
              <td>{template.kinds.map((kind) => letterText.kinds[kind]).join(', ')}</td>
              <td className={classes.when}>{format.instant(template.updatedAt)}</td>
              <td className={classes.acts}><TemplateActs template={template} isReadOnly={isReadOnly} onOpen={onOpen} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TemplateActs({ template, isReadOnly, onOpen }: { readonly template: TemplateView } & Omit<TableProps, 'templates'>) {
  const toast = useToast();
  const sample = useDeskCall('template.saveSample');
  const copy = useDeskCall('template.saveCopy');
  const save = (call: typeof sample): void => {
    call.mutateAsync({ id: template.id }).then(
      ({ fileName }) => fileName !== null && toast({ text: common.savedTo(fileName) }),
      (error: unknown) => {
        const { title, text } = messageOf(error);
        toast({ tone: 'error', text: `${title}. ${text}` });
      },
    );
  };
  return (
    <>
      <Button size="compact-sm" variant="default" loading={sample.isPending} aria-label={words.sampleOf(template.name)} onClick={() => save(sample)}>{words.sample}</Button>
      <Menu position="bottom-end" width={200}>
        <Menu.Target><ActionIcon variant="default" size={26} aria-label={words.actsOf(template.name)}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {!isReadOnly && <Menu.Item onClick={() => onOpen({ kind: 'edit', template })}>{words.edit}</Menu.Item>}
          <Menu.Item onClick={() => save(copy)}>{words.copy}</Menu.Item>
          {!isReadOnly && <Menu.Item color="red" onClick={() => onOpen({ kind: 'remove', template })}>{words.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function RemoveDialog({ template, onClose }: { readonly template: TemplateView; readonly onClose: () => void }) {
  const toast = useToast();
  const remove = useDeskCall('template.remove', () => {
    toast({ text: words.removed });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={words.ask.title(template.name)} closeButtonProps={{ 'aria-label': common.close }}>
      <p className={classes.ask}>{words.ask.text}</p>
      <FormError error={remove.error} />
      <div className={classes.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>{common.cancel}</Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: template.id })}>{words.ask.confirm}</Button>
      </div>
    </Modal>
  );
}
