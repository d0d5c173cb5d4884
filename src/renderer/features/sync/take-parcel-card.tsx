import { Button } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ParcelContent, ParcelView } from '../../../shared/contract/parcel-views.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import type { Office } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ParcelContentView } from './parcel-content.tsx';
import { ParcelWorkBar } from './parcel-work-bar.tsx';
import { SecretFields, useSecret } from './secret-fields.tsx';
import form from './sync.module.css';

const words = parcelText.take;

interface Props {
  readonly view: ParcelView;
  /** null = a desk that has none yet. */
  readonly office: Office | null;
  readonly onTaken?: () => void;
}

/** Opens a parcel, shows what is in it, and takes it once that was agreed to. */
export function TakeParcelCard({ view, office, onTaken }: Props) {
  const [content, setContent] = useState<ParcelContent | null>(null);
  const secret = useSecret(view.hasPassphrase, false);
  const toast = useToast();
  const open = useDeskCall('parcel.open', setContent);
  const take = useDeskCall('parcel.take', ({ fresh, more }) => {
    toast({ text: words.done(formatNumber(fresh), formatNumber(more)) });
    setContent(null);
    onTaken?.();
  });
  const { work } = view;
  const isWrong = open.error?.code === 'parcel-passphrase';
  const choose = (again: boolean): void => open.mutate({ again, ...secret.input });
  const failure = take.error ?? open.error;
  return (
    <Card title={words.title}>
      <div className={form.form}>
        <p className={form.quiet}>{words.lead}</p>
        {content === null && <SecretFields {...secret.fields} />}
        {content !== null && (
          <ParcelContentView
            key={content.parcelId} content={content} office={office} isBusy={work !== null || take.isPending}
            onTake={(agrees) => take.mutate({ parcelId: content.parcelId, agrees })} onClose={() => { setContent(null); take.reset(); }}
          />
        )}
        <FormError error={failure?.code === 'cancelled' ? null : failure} />
        {(work === 'open' || work === 'take') && <ParcelWorkBar key={work} work={work} />}
        {content === null && (
          <div className={form.end}>
            {isWrong && <Button variant="default" disabled={!secret.isReady || work !== null} onClick={() => choose(true)}>{words.again}</Button>}
            <Button
              variant={office === null ? 'filled' : 'default'} leftSection={<IconPackageImport size={16} aria-hidden />} loading={open.isPending}
              disabled={!secret.isReady || work !== null} onClick={() => choose(false)}
            >
              {words.choose}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
