import { parcelText } from '../../../shared/messages/id/parcel.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { MakeParcelCard } from './make-parcel-card.tsx';
import { ParcelDesks } from './parcel-desks.tsx';
import { TakeParcelCard } from './take-parcel-card.tsx';
import form from './sync.module.css';
import classes from './parcel.module.css';

/** Exchange by files, for desks without a network; nothing is shown to whoever may not do it. */
export function ParcelPart() {
  const { office } = useSeat();
  const { data: view, error, refetch } = useDeskQuery('parcel.read', {});
  if (!view) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={4} />;
  if (!view.mayExchange) return null;
  return (
    <section className={classes.part} aria-labelledby="parcel-title">
      <h2 id="parcel-title" className={classes.title}>{parcelText.title}</h2>
      <p className={form.lead}>{parcelText.lead}</p>
      <div className={classes.cards}>
        <MakeParcelCard view={view} office={office} />
        <TakeParcelCard view={view} office={office} />
      </div>
      <ParcelDesks view={view} office={office} />
    </section>
  );
}
