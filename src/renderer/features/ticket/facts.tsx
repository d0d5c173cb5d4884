import type { ReactNode } from 'react';
import type { TicketView } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { classificationLabels, missingDetailLabels } from '../../../shared/messages/id/labels.ts';
import { ticket as words } from '../../../shared/messages/id/ticket.ts';
import type { Ticket } from '../../../shared/ticket/ticket.ts';
import { useNames } from '../../desk/office.tsx';
import type { OfficeNames } from '../../desk/office.tsx';
import { Tag } from '../../ui/chips.tsx';
import { formatDate, formatShare } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { AttachmentsCard } from './attachments-card.tsx';
import { DueCard } from './due-card.tsx';
import { EraseIdentity } from './erase-identity.tsx';
import classes from './ticket.module.css';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where it happened, from the small to the large. */
export function placeOf(ticket: Ticket, names: OfficeNames): string | null {
  const village = names.village(ticket.villageId);
  const district = names.district(ticket.districtId);
  const parts = [ticket.place, village === null ? null : words.village(village), district === null ? null : words.district(district)];
  return parts.filter((part) => part !== null).join(', ') || null;
}

function ReporterFacts({ view }: { readonly view: TicketView }) {
  const { fact } = words;
  const { reporter: { reporter, masked }, ticket: { anonymous: isAnonymous } } = view;
  return (
    <Card title={<>{fact.reporter} {isAnonymous && <Tag>{common.anonymous}</Tag>}</>}>
      {reporter === null ? <p className={classes.quiet}>{masked ? words.masked : words.noReporter}</p> : (
        <dl className={classes.factList}>
          <Fact name={fact.name}>{reporter.name}</Fact>
          <Fact name={fact.nik}>{reporter.nik}</Fact>
          <Fact name={fact.phone}>{reporter.phone}</Fact>
          <Fact name={fact.email}>{reporter.email}</Fact>
          <Fact name={fact.address}>{reporter.address}</Fact>
        </dl>
      )}
      {reporter !== null && isAnonymous && <p className={classes.quiet}>{masked ? words.masked : words.hiddenFromUnit}</p>}
      {view.mayEraseIdentity && reporter !== null && <EraseIdentity view={view} reporter={reporter} />}
    </Card>
  );
}

interface FactsProps {
  readonly view: TicketView;
  readonly onOpenTicket: (id: string) => void;
  readonly onOpenLetter: (letterId: string) => void;
}

function Letters({ view, onOpenLetter }: Pick<FactsProps, 'view' | 'onOpenLetter'>) {
  const { letters } = view.row;
  if (letters.length === 0) return null;
  return (
    <Card title={words.letters}>
      <ul className={classes.links}>
        {letters.map((letter) => (
          <li key={letter.id}>
            {view.ticket.erased ? words.letters : <button type="button" className={classes.link} onClick={() => onOpenLetter(letter.id)}>{letter.subject || words.letters}</button>}{' '}
            {letter.number === null ? <Tag tone="amber">{words.letterDraft}</Tag> : <span className={classes.quiet}>{letter.number}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Related({ view, onOpenTicket }: Pick<FactsProps, 'view' | 'onOpenTicket'>) {
  if (view.related.length === 0) return null;
  return (
    <Card title={words.related}>
      <ul className={classes.links}>
        {view.related.map(({ id, number, title, likeness }) => (
          <li key={id}>
            <button type="button" className={classes.link} onClick={() => onOpenTicket(id)}>{number}</button> {title}{' '}
            <span className={classes.quiet}>· {words.likeness(formatShare(likeness).replace(/,0/, ''))}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is known of a report, beside its story. */
export function Facts({ view, onOpenTicket, onOpenLetter }: FactsProps) {
  const names = useNames();
  const { ticket, parent } = view;
  const { fact } = words;
  return (
    <aside className={classes.facts} aria-label={words.facts}>
      <DueCard view={view} />
      <Card>
        <dl className={classes.factList}>
          <Fact name={fact.unit}>{names.unitShort(ticket.unitId) ?? <span className={classes.quiet}>{words.noUnit}</span>}</Fact>
          <Fact name={fact.classification}>{ticket.classification === null ? <span className={classes.quiet}>{words.noCategory}</span> : classificationLabels[ticket.classification]}</Fact>
          <Fact name={fact.category}>{names.category(ticket.categoryId) ?? <span className={classes.quiet}>{words.noCategory}</span>}</Fact>
          <Fact name={fact.channel}>{names.channel(ticket.channelId)}</Fact>
          <Fact name={fact.incidentOn}>{ticket.incidentOn === null ? null : formatDate(ticket.incidentOn)}</Fact>
          <Fact name={fact.place}>{placeOf(ticket, names)}</Fact>
          <Fact name={fact.missing}>{ticket.missing.map((detail) => missingDetailLabels[detail]).join(', ')}</Fact>
          <Fact name={words.parent}>{parent && <button type="button" className={classes.link} onClick={() => onOpenTicket(parent.id)}>{parent.number}</button>}</Fact>
        </dl>
      </Card>
      {!ticket.erased && <ReporterFacts view={view} />}
      {!ticket.erased && <AttachmentsCard view={view} />}
      <Letters view={view} onOpenLetter={onOpenLetter} />
      <Related view={view} onOpenTicket={onOpenTicket} />
    </aside>
  );
}
