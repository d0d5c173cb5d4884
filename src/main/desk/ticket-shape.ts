import { createCalendar } from '../../shared/calendar/working-day.ts';
import type { Office } from '../../shared/office/office.ts';
import { rowOf, searchTexts } from '../../shared/ticket/row.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { StoreShape } from '../store/shape.ts';
import { OFFICE } from './office.ts';

/** Raised whenever `rowOf` or `searchTexts` gives other values for the same bundle. */
const SHAPE_VERSION = 9;

/** Teaches the store what a list and a search need of a bundle. */
export function ticketShape(): StoreShape<Bundle, Row> {
  let last: { readonly office: Office; readonly calendar: ReturnType<typeof createCalendar> } | null = null;
  return {
    version: SHAPE_VERSION,
    settings: [OFFICE],
    derive(_id, bundle, settings) {
      // Tickets exist only after an office was set up; the record is only written from validated input.
      const office = settings.get(OFFICE) as Office;
      if (last?.office !== office) last = { office, calendar: createCalendar(office.holidays) };
      return {
        row: rowOf(bundle, office, last.calendar),
        // at a start only rows are needed
        get search() { return searchTexts(bundle); },
      };
    },
  };
}
