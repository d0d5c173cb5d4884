import { hubPageText } from '../../../shared/messages/id/hub-page.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { guideParts } from './guide-parts.ts';
import type { GuidePart } from './guide-parts.ts';
import classes from './hub.module.css';

/** The guide for whoever runs the hub. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useDeskQuery('hub.guide', {}, { staleTime: Infinity });
  return (
    <Dialog isOpen onClose={onClose} label={hubPageText.guide} size={820}>
      {data ? <div className={classes.guide}>{guideParts(data.text).map((part, index) => <Piece key={index} part={part} />)}</div>
        : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={10} />}
    </Dialog>
  );
}

function Piece({ part: { kind, text } }: { readonly part: GuidePart }) {
  switch (kind) {
    case 'title': return <p className={classes.guideTitle}>{text}</p>;
    case 'heading': return <h3>{text}</h3>;
    case 'item': return <p className={classes.item}>{text}</p>;
    // long commands scroll; a keyboard must get there too
    case 'code': return <pre tabIndex={0}>{text}</pre>;
    case 'text': return <p>{text}</p>;
  }
}
