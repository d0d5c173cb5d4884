import { useEffect, useState } from 'react';
import type { MediaType } from '../../shared/ticket/media-type.ts';
import { callDesk } from './call.ts';
import { useDeskQuery } from './use-desk.ts';

/** Names one attachment. */
export interface AttachmentKey {
  readonly ticketId: string;
  readonly attachmentId: string;
}

/** An address at which an `img` finds the bytes; null while there are none. It shows pictures only, whatever the bytes are. */
function useAddress(bytes: BlobPart | null, type: MediaType): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [bytes, type]);
  return address;
}

/** The address of an attachment's small picture. */
export function useThumbnail(key: AttachmentKey, hasOne: boolean): string | null {
  const { data } = useDeskQuery('attachment.read', { ...key, part: 'thumbnail', from: 0 }, { enabled: hasOne, staleTime: Infinity });
  return useAddress((data?.bytes as BlobPart | undefined) ?? null, 'image/jpeg');
}

/** The whole picture, read piece by piece; its address, or why it cannot be read. */
export function usePicture({ ticketId, attachmentId }: AttachmentKey, type: MediaType): { readonly address: string | null; readonly error: unknown } {
  const [whole, setWhole] = useState<Blob | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    readWhole({ ticketId, attachmentId }, () => isWanted).then((read) => { if (isWanted) setWhole(read); }, (reason: unknown) => { if (isWanted) setError(reason); });
    return () => { isWanted = false; };
  }, [ticketId, attachmentId]);
  return { address: useAddress(whole, type), error };
}

async function readWhole(key: AttachmentKey, isWanted: () => boolean): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for (let from = 0, size = Infinity; from < size && isWanted();) {
    const piece = await callDesk('attachment.read', { ...key, part: 'file', from });
    pieces.push(piece.bytes as BlobPart);
    from += piece.bytes.byteLength;
    // a piece without bytes would never end
    size = piece.bytes.byteLength === 0 ? 0 : piece.size;
  }
  return new Blob(pieces);
}
