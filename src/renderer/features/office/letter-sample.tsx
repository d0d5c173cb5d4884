import type { CSSProperties } from 'react';
import { longDate } from '../../../shared/letter/dates.ts';
import { PAPER_SIZE } from '../../../shared/letter/letter.ts';
import { letterNumber } from '../../../shared/letter/number.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office, Unit } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import classes from './letter-sample.module.css';

const words = officeText.letters;

/** Widths of the grey lines that stand for the letter's text, in per cent. */
const BODY = [100, 97, 99, 62, 0, 98, 100, 71, 0, 99, 54];

/** A letter as the settings shape it: real letterhead and form, grey lines for the text, and a mark that it is no letter. */
export function LetterSample({ office, unit, today }: { readonly office: Office; readonly unit: Unit; readonly today: LocalDate }) {
  const { letterRules: rules } = office;
  const { width, height } = PAPER_SIZE[rules.paper];
  const { top, bottom, left, right } = rules.margins;
  const page = {
    '--page-width': width, '--page-height': height, '--font-points': rules.fontSize,
    '--top': top, '--bottom': bottom, '--left': left, '--right': right, fontFamily: `"${rules.font}", Arial, "Liberation Sans", sans-serif`,
  } as CSSProperties;
  return (
    <figure className={classes.frame} aria-label={words.sample}>
      <div className={classes.page} style={page}>
        <div className={classes.watermark} data-mark={words.watermark} aria-hidden />
        <Head unit={unit} />
        <p className={classes.date}>{office.city}, {longDate(today)}</p>
        <Facts office={office} unit={unit} today={today} />
        <p className={classes.addressee}>{words.addressee}<br />{words.at} {office.city}</p>
        {BODY.map((percent, index) => <div key={index} className={classes.line} style={{ width: `${percent}%` }} />)}
        <Signature office={office} unit={unit} />
      </div>
    </figure>
  );
}

function Head({ unit: { letterhead } }: { readonly unit: Unit }) {
  return (
    <div className={classes.head}>
      <div className={classes.government}>{letterhead.government}</div>
      {letterhead.lines.map((line, index) => <div key={index} className={classes.unit}>{line}</div>)}
      <div className={classes.contact}>{letterhead.address}</div>
      <div className={classes.contact}>{letterhead.contact}</div>
    </div>
  );
}

function Facts({ office, unit, today }: { readonly office: Office; readonly unit: Unit; readonly today: LocalDate }) {
  const { numberPattern, defaultClassification } = office.letterRules;
  const number = letterNumber(numberPattern, { classification: defaultClassification, serial: 12, unitCode: unit.code, date: today });
  const facts = [[words.number, number], [words.nature, words.ordinary], [words.attachments, '–'], [words.subject, words.subjectSample]];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>: {value}</dd></div>)}
    </dl>
  );
}

function Signature({ office, unit }: { readonly office: Office; readonly unit: Unit }) {
  const signer = office.officers.find((officer) => officer.unitId === unit.id && officer.role === 'manager');
  return (
    <div className={classes.signature}>
      <div>{signer?.position ?? words.noPosition},</div>
      <div className={classes.room} />
      <div className={classes.name}>{signer?.name ?? words.noSigner}</div>
      {signer?.rank && <div>{signer.rank}</div>}
      {signer?.nip && <div>NIP {spacedNip(signer.nip)}</div>}
    </div>
  );
}

/** `197003031995031003` as `19700303 199503 1 003`. */
function spacedNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}
