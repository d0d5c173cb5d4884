import { Button, FileButton } from '@mantine/core';
import { ARMS_BYTES } from '../../../shared/contract/template-views.ts';
import type { ArmsView, KopPicture } from '../../../shared/contract/template-views.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { errorMessage } from '../../../shared/messages/id/errors.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { BlobImage } from '../../ui/blob-image.tsx';
import { useToast } from '../../ui/toast.tsx';
import classes from './office.module.css';

const words = officeText.letters;

/** A picture on letters: shown, chosen, taken away; each at once, because a picture is no typing that waits for a button. */
export function ArmsField({ picture, isReadOnly }: { readonly picture: KopPicture; readonly isReadOnly: boolean }) {
  const { name, hint, saved, removed } = words.pictures[picture];
  const { data: arms } = useDeskQuery('arms.read', { picture });
  const toast = useToast();
  const save = useDeskCall('arms.save', () => toast({ text: saved }));
  const remove = useDeskCall('arms.remove', () => toast({ text: removed }));
  const tell = ({ title, text }: { readonly title: string; readonly text: string }): void => toast({ tone: 'error', text: `${title}. ${text}` });
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > ARMS_BYTES) tell(errorMessage('arms-picture'));
    else save.mutate({ picture, bytes: new Uint8Array(await file.arrayBuffer()) }, { onError: (error) => tell(messageOf(error)) });
  };
  const removeNow = (): void => remove.mutate({ picture }, { onError: (error) => tell(messageOf(error)) });
  return (
    <div role="group" aria-label={name}>
      <div className={classes.label}>{name}</div>
      <div className={classes.arms}>
        {arms ? <Picture arms={arms} name={name} /> : <span className={classes.noArms}>{words.armsNone}</span>}
        {!isReadOnly && (
          <>
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
              {(props) => <Button variant="default" loading={save.isPending} {...props}>{arms ? words.armsReplace : words.armsChoose}</Button>}
            </FileButton>
            {arms && <Button variant="default" loading={remove.isPending} onClick={removeNow}>{words.armsRemove}</Button>}
          </>
        )}
      </div>
      {!isReadOnly && <p className={classes.armsHint}>{hint}</p>}
    </div>
  );
}

function Picture({ arms, name }: { readonly arms: ArmsView; readonly name: string }) {
  return <BlobImage bytes={arms.bytes} type={arms.type === 'jpg' ? 'image/jpeg' : 'image/png'} alt={name} />;
}
