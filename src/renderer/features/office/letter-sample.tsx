import type { CSSProperties } from 'react';
import { signaturePart } from '../../../shared/letter/signature-part.ts';
import { copiesOf, signerOf } from '../../../shared/letter/compose.ts';
import { longDate } from '../../../shared/letter/dates.ts';
import { kopLook } from '../../../shared/letter/kop-look.ts';
import { PAPER_SIZE } from '../../../shared/letter/letter.ts';
import { letterNumber } from '../../../shared/letter/number.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office, Unit } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { ArmsImage } from './arms-field.tsx';
import classes from './letter-sample.module.css';

const words = officeText.letters;

/** Widths of the grey lines that stand for the letter's text, in per cent. */
const BODY = [100, 97, 99, 62, 0, 98, 100, 71, 0, 99, 54];

interface SampleProps {
  readonly office: Office;
  readonly unit: Unit;
  readonly today: LocalDate;
}

/** A letter as the settings shape it: real letterhead, form and signer, grey lines for the text, and a mark that it is no letter. */
export function LetterSample({ office, unit, today, hasArms }: SampleProps & { /** Before there is an office there are none to be read. */ readonly hasArms: boolean }) {
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
        {hasArms ? <HeadWithArms office={office} unit={unit} /> : <Head office={office} unit={unit} hasArms={false} />}
        <p className={classes.date}>{office.city}, {longDate(today)}</p>
        <Facts office={office} unit={unit} today={today} />
        <p className={classes.addressee}>{words.addressee}<br />{words.at} {office.city}</p>
        {BODY.map((percent, index) => <div key={index} className={classes.line} style={{ width: `${percent}%` }} />)}
        <Signature office={office} unit={unit} />
        <Copies office={office} unit={unit} />
        {rules.electronicFooter.trim() !== '' && <p className={classes.footer}>{rules.electronicFooter}</p>}
      </div>
    </figure>
  );
}

function HeadWithArms(props: Omit<SampleProps, 'today'>) {
  const { data } = useDeskQuery('arms.read', {});
  return <Head {...props} hasArms={data !== undefined && data !== null} />;
}

function Head({ office, unit: { letterhead }, hasArms }: Omit<SampleProps, 'today'> & { readonly hasArms: boolean }) {
  const { governmentSize, unitSize, line } = kopLook(office.letterRules);
  const sizes = { '--government': governmentSize, '--unit': unitSize } as CSSProperties;
  return (
    <div className={classes.head} style={sizes} data-line={line} data-arms={hasArms || undefined}>
      {hasArms && <div className={classes.arms}><ArmsImage /></div>}
      <div className={classes.government}>{letterhead.government}</div>
      {letterhead.lines.map((text, index) => <div key={index} className={classes.unit}>{text}</div>)}
      <div className={classes.contact}>{letterhead.address}</div>
      <div className={classes.contact}>{letterhead.contact}</div>
    </div>
  );
}

function Facts({ office, unit, today }: SampleProps) {
  const { numberPattern, defaultClassification } = office.letterRules;
  const number = letterNumber(numberPattern, { classification: defaultClassification, serial: 12, unitCode: unit.code, date: today });
  const facts = [[words.number, number], [words.nature, words.ordinary], [words.attachments, '–'], [words.subject, words.subjectSample]];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>: {value}</dd></div>)}
    </dl>
  );
}

function Signature({ office, unit }: Omit<SampleProps, 'today'>) {
  const officer = signerOf(office, unit);
  const { mode, superiorPosition, middlePosition } = unit.signing ?? { mode: 'own', superiorPosition: null, middlePosition: null };
  const block = signaturePart({
    mode, superiorPosition, middlePosition, position: officer?.position ?? words.noPosition, name: officer?.name ?? words.noSigner,
    rank: officer?.rank ?? null, nip: officer?.nip ?? null,
  }, false);
  return (
    <div className={classes.signature}>
      {block.positions.map(({ prefix, text }, index) => (
        <div key={index} className={classes.position}>{prefix !== null && <span className={classes.prefix}>{prefix}</span>}{text}</div>
      ))}
      <div className={classes.room} />
      <div className={classes.name}>{block.name}</div>
      {block.details.map((detail) => <div key={detail}>{detail}</div>)}
    </div>
  );
}

function Copies({ office, unit }: Omit<SampleProps, 'today'>) {
  const copies = copiesOf(office, unit).filter((copy) => copy.trim() !== '');
  if (copies.length === 0) return null;
  return (
    <div className={classes.copies}>
      {words.copiesTitle}
      {copies.map((copy, index) => <div key={index}>{copies.length > 1 && `${index + 1}. `}{copy}</div>)}
    </div>
  );
}
