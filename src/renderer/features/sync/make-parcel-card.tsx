import { Button, Select } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { ParcelDestination, ParcelMade, ParcelView } from '../../../shared/contract/parcel-views.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import type { Office } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { sideName } from './parcel-side-name.ts';
import { ParcelWorkBar } from './parcel-work-bar.tsx';
import { SecretFields, useSecret } from './secret-fields.tsx';
import form from './sync.module.css';
import classes from './parcel.module.css';

const words = parcelText.make;

interface Props {
  readonly view: ParcelView;
  readonly office: Office;
}

/** Makes a parcel for a unit, or at a unit's desk for the coordinator. */
export function MakeParcelCard({ view, office }: Props) {
  const { destinations, work } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const secret = useSecret(view.hasPassphrase, true);
  const make = useDeskCall('parcel.make');
  const to = view.isUnitDesk ? destinations[0] : destinations.find(({ unitId }) => unitId === chosen);
  if (destinations.length === 0) return <Card title={words.title}><p className={form.quiet}>{words.wait}</p></Card>;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (to && secret.isReady) make.mutate({ unitId: to.unitId, ...secret.input });
  };
  return (
    <Card title={words.title}>
      <form className={form.form} onSubmit={send}>
        <p className={form.quiet}>{words.lead}</p>
        {!view.isUnitDesk && (
          <Select
            label={words.to} placeholder={words.choose} searchable value={chosen} onChange={(next) => { setChosen(next); make.reset(); }}
            data={destinations.map(({ unitId, waiting }) => ({ value: unitId ?? '', label: words.option(sideName(unitId, office), formatNumber(waiting)) }))}
          />
        )}
        {to && <DestinationFacts to={to} />}
        <SecretFields {...secret.fields} />
        <FormError error={make.error?.code === 'cancelled' ? null : make.error} />
        {make.data && <Made made={make.data} />}
        {work === 'make' && <ParcelWorkBar work="make" />}
        <div className={form.end}>
          <Button type="submit" variant="default" leftSection={<IconPackageExport size={16} aria-hidden />} loading={make.isPending} disabled={!to || !secret.isReady || work !== null}>{words.submit}</Button>
        </div>
      </form>
    </Card>
  );
}

function DestinationFacts({ to: { waiting, last, confirmed } }: { readonly to: ParcelDestination }) {
  const format = useFormat();
  return (
    <ul className={classes.notes}>
      <li>{waiting === 0 ? words.nothing : words.waiting(formatNumber(waiting))}</li>
      <li>{last === null ? words.never : words.last(formatNumber(last.number), format.instant(last.at), formatNumber(last.tickets))}</li>
      {last !== null && <li>{confirmed === 0 ? words.unconfirmed : words.confirmed(formatNumber(confirmed))}</li>}
    </ul>
  );
}

function Made({ made: { fileName, tickets, missingFiles } }: { readonly made: ParcelMade }) {
  if (fileName === null) return null;
  return (
    <div className={classes.result} role="status">
      <p>{words.done(fileName, formatNumber(tickets))}</p>
      {missingFiles > 0 && <p>{words.missing(formatNumber(missingFiles))}</p>}
    </div>
  );
}
