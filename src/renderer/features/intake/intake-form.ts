import type { In } from '../../../shared/contract/calls.ts';
import { intake as words } from '../../../shared/messages/id/intake.ts';
import type { Classification, LocalDate } from '../../../shared/ticket/event.ts';
import { isNik } from '../../../shared/ticket/nik.ts';

/** The report's part of the form, as it is typed. */
export interface ReportFields {
  readonly channelId: string | null;
  readonly trackingId: string;
  readonly title: string;
  readonly text: string;
  readonly incidentOn: LocalDate | null;
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly place: string;
  readonly classification: Classification | null;
  readonly categoryId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

/** The reporter's part, kept in memory only. */
export interface ReporterFields {
  readonly name: string;
  readonly nik: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** An empty form. */
export const emptyReport: ReportFields = {
  channelId: null, trackingId: '', title: '', text: '', incidentOn: null, districtId: null, villageId: null, place: '', classification: null,
  categoryId: null, anonymous: false, confidential: false,
};
/** A reporter of whom nothing is known. */
export const emptyReporter: ReporterFields = { name: '', nik: '', phone: '', email: '', address: '' };

/** What is wrong, by field; none = it may be saved. */
export type IntakeFaults = Partial<Record<keyof ReportFields | keyof ReporterFields, string>>;

const digits = (text: string): string => text.replace(/[\s.-]/g, '');
const orNull = (text: string): string | null => text.trim() || null;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Checks what the desk would refuse, with a sentence a field. */
export function checkIntake(report: ReportFields, reporter: ReporterFields): IntakeFaults {
  const { nik, phone, email } = reporter;
  const faults: [keyof IntakeFaults, boolean, string][] = [
    ['channelId', report.channelId === null, words.missingChannel],
    ['trackingId', report.trackingId.trim() !== '' && !/^#?\d{4,12}$/.test(report.trackingId.trim()), words.badTrackingId],
    ['title', report.title.trim() === '', words.missingTitle],
    ['text', report.text.trim() === '', words.missingText],
    ['nik', nik.trim() !== '' && !/^\d{16}$/.test(digits(nik)), words.badNik],
    ['phone', phone.trim() !== '' && phone.trim().length < 6, words.badPhone],
    ['email', email.trim() !== '' && !EMAIL.test(email.trim()), words.badEmail],
  ];
  return Object.fromEntries(faults.filter(([, isWrong]) => isWrong).map(([field, , sentence]) => [field, sentence]));
}

/** A NIK with all its digits that cannot be one: said gently, it may still be saved. */
export function isOddNik(nik: string): boolean {
  return /^\d{16}$/.test(digits(nik)) && !isNik(digits(nik));
}

/** The form as the desk wants it; null while no channel is chosen. */
export function toRegistration(report: ReportFields, reporter: ReporterFields): In<'ticket.register'> | null {
  const { channelId, trackingId, title, text, place, ...facts } = report;
  if (channelId === null) return null;
  const nik = digits(reporter.nik);
  const person = {
    name: orNull(reporter.name), nik: nik === '' ? null : nik, phone: orNull(reporter.phone), email: orNull(reporter.email), address: orNull(reporter.address),
  };
  const isKnown = Object.values(person).some((value) => value !== null);
  return {
    registration: { ...facts, channelId, trackingId: orNull(trackingId.replace('#', '')), title: title.trim(), text: text.trim(), place: orNull(place) },
    reporter: isKnown ? person : null,
  };
}
