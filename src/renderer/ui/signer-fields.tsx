import { SIGNER_MODES } from '../../shared/letter/letter.ts';
import type { Signer } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import { Choice, Line } from './form-fields.tsx';
import classes from './form-fields.module.css';

const words = letterText.fields;

interface SignerFieldsProps {
  readonly signer: Signer;
  readonly isReadOnly?: boolean;
  readonly onChange: (signer: Signer) => void;
}

/** Who signs, and in whose name. */
export function SignerFields({ signer, isReadOnly = false, onChange }: SignerFieldsProps) {
  const set = (patch: Partial<Signer>): void => onChange({ ...signer, ...patch });
  const line = (key: 'position' | 'name') =>
    <Line id={`field-${key}`} label={words[key]} value={signer[key]} isReadOnly={isReadOnly} onChange={(value) => set({ [key]: value })} />;
  const optional = (key: 'rank' | 'nip' | 'superiorPosition' | 'middlePosition') =>
    <Line id={`field-${key}`} label={words[key]} value={signer[key] ?? ''} isReadOnly={isReadOnly} onChange={(value) => set({ [key]: value === '' ? null : value })} />;
  const isForOther = signer.mode === 'an' || signer.mode === 'ub';
  return (
    <>
      <div className={classes.two}>
        <Choice label={words.mode} options={SIGNER_MODES} labels={letterText.signerModes} value={signer.mode} isReadOnly={isReadOnly} onChange={(mode) => set({ mode })} />
        {isForOther && optional('superiorPosition')}
      </div>
      {signer.mode === 'ub' && optional('middlePosition')}
      {line('position')}
      {line('name')}
      <div className={classes.two}>{optional('rank')}{optional('nip')}</div>
    </>
  );
}
