import {
  IconArchive, IconArrowBackUp, IconArrowRight, IconCheck, IconCircleCheck, IconInbox, IconLock, IconMail, IconMessage, IconMessageReply, IconPaperclip, IconPencil,
  IconPlayerPause, IconPlayerPlay, IconRefresh, IconStar, IconTrash, IconScale, IconUserOff,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { TicketView, TimelineItem } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { ticket as words } from '../../../shared/messages/id/ticket.ts';
import { storyOf, timelineWords } from '../../../shared/messages/id/timeline.ts';
import type { StoryNames } from '../../../shared/messages/id/timeline.ts';
import { useNames } from '../../desk/office.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './timeline.module.css';

const icons: Readonly<Record<TimelineItem['type'], Icon>> = {
  ReportRegistered: IconInbox, ReportVerified: IconCheck, DetailsCorrected: IconPencil, TicketDisposed: IconArrowRight, FollowUpRecorded: IconMessage,
  ReporterReplied: IconMessageReply, ReporterRated: IconStar, NoteAdded: IconLock, TicketSuspended: IconPlayerPause, TicketResumed: IconPlayerPlay, TicketReturned: IconArrowBackUp,
  TicketArchived: IconArchive, TicketClosed: IconCircleCheck, TicketReopened: IconRefresh, LetterIssued: IconMail, AttachmentAdded: IconPaperclip,
  IdentityErased: IconUserOff, TicketErased: IconTrash, ConflictSettled: IconScale,
};

function Entry({ item, names }: { readonly item: TimelineItem; readonly names: StoryNames }) {
  const format = useFormat();
  const { lead, rest, body, isInternal } = storyOf(item, names);
  const EntryIcon = icons[item.type];
  return (
    <li className={classes.entry} data-type={item.type}>
      <span className={classes.dot} aria-hidden><EntryIcon size={14} stroke={2} /></span>
      <p className={classes.sentence}>
        <strong>{lead}</strong>{rest}{' '}
        <time className={classes.time} dateTime={item.at}>{format.instant(item.at)}</time>
        {item.imported && <span className={classes.imported}> · {timelineWords.imported}</span>}
      </p>
      {body !== null && (
        <div className={isInternal ? classes.internal : classes.body} data-by={item.type === 'ReporterReplied' ? 'reporter' : undefined}>
          {isInternal && <span className={classes.internalMark}><IconLock size={13} aria-hidden /> {common.internalOnly}</span>}
          <div className={classes.words}>{body}</div>
        </div>
      )}
    </li>
  );
}

/** What happened to a report, oldest first, as sentences. */
export function Timeline({ view }: { readonly view: TicketView }) {
  const names = useNames();
  const storyNames: StoryNames = {
    unit: (id) => names.unit(id) ?? id, category: (id) => names.category(id) ?? id, channel: (id) => names.channel(id) ?? id,
    place: (districtId, villageId) => [names.village(villageId), names.district(districtId)].filter((name) => name !== null).join(', '),
    parentNumber: view.parent?.number ?? null,
  };
  return (
    <section aria-label={words.timeline}>
      <ol className={classes.timeline}>
        {view.timeline.map((item) => <Entry key={item.id} item={item} names={storyNames} />)}
      </ol>
    </section>
  );
}
