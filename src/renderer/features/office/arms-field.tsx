import { Button, FileButton } from '@mantine/core';
import { ARMS_BYTES } from '../../../shared/contract/template-views.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { errorMessage } from '../../../shared/messages/id/errors.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { BlobImage } from '../../ui/blob-image.tsx';
import { useToast } from '../../ui/toast.tsx';
import classes from './office.module.css';

const words = officeText.letters;

/** The arms as they stand on letters; nothing where there are none. */
export function ArmsImage() {
  const { data } = useDeskQuery('arms.read', {});
  return data ? <BlobImage bytes={data.bytes} type={data.type === 'jpg' ? 'image/jpeg' : 'image/png'} alt={words.arms} /> : null;
}

/** The arms on letters: shown, chosen, taken away; each at once, because a picture is no typing that waits for a button. */
export function ArmsField({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { data: arms } = useDeskQuery('arms.read', {});
  const toast = useToast();
  const save = useDeskCall('arms.save', () => toast({ text: words.armsSaved }));
  const remove = useDeskCall('arms.remove', () => toast({ text: words.armsRemoved }));
  const tell = ({ title, text }: { readonly title: string; readonly text: string }): void => toast({ tone: 'error', text: `${title}. ${text}` });
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > ARMS_BYTES) tell(errorMessage('arms-picture'));
    else save.mutate({ bytes: new Uint8Array(await file.arrayBuffer()) }, { onError: (error) => tell(messageOf(error)) });
  };
  return (
    <div>
      <div className={classes.label}>{words.arms}</div>
      <div className={classes.arms}>
        {arms ? <ArmsImage /> : <span className={classes.noArms}>{words.armsNone}</span>}
        {!isReadOnly && (
          <>
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
              {(props) => <Button variant="default" loading={save.isPending} {...props}>{arms ? words.armsReplace : words.armsChoose}</Button>}
            </FileButton>
            {arms && (
              <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({}, { onError: (error) => tell(messageOf(error)) })}>{words.armsRemove}</Button>
            )}
          </>
        )}
      </div>
      {!isReadOnly && <p className={classes.armsHint}>{words.armsHint}</p>}
    </div>
  );
}
