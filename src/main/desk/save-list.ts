import type { Parsed } from '../../shared/contract/calls.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { listText } from '../../shared/messages/id/list.ts';
import { classificationLabels, statusLabels } from '../../shared/messages/id/labels.ts';
import type { Office } from '../../shared/office/office.ts';
import type { Row } from '../../shared/ticket/row.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { saveAs } from './save-file.ts';
import { selectRows, todayOf } from './ticket-list.ts';

/**
 * Saves the list as the officer filtered it, as CSV. No reporter is in it, an Anonim report's title is covered in the row,
 * and a Rahasia report's title is left out (domain: every export masks by default).
 */
export async function saveList(desk: Desk, { filter, order }: Parsed<'ticket.saveList'>): Promise<Saved> {
  const { rows } = await selectRows(desk, filter, order);
  const { office } = settingOf(desk);
  const lines = rows.map((row) => lineOf(row, office));
  return saveAs(desk, listText.fileName(todayOf(desk)), 'csv', () => writeCsv([listText.columns, ...lines]));
}

function lineOf(row: Row, office: Office): string[] {
  const nameIn = (items: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.name ?? '';
  return [
    row.number,
    row.trackingId ?? '',
    row.confidential ? listText.confidentialTitle : row.title,
    statusLabels[row.status],
    nameIn(office.units, row.unitId),
    nameIn(office.categories, row.categoryId),
    row.classification === null ? '' : classificationLabels[row.classification],
    nameIn(office.channels, row.channelId),
    nameIn(office.districts, row.districtId),
    localDateOf(row.registeredAt, office.timeZone),
    row.due?.on ?? '',
  ];
}
