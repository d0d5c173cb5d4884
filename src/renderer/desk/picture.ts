import { useEffect, useState } from 'react';
import { callDesk } from './call.ts';
import { useDeskQuery } from './use-desk.ts';

/** Names one attachment. */
export interface AttachmentKey {
  readonly ticketId: string;
  readonly attachmentId: string;
}

/** The bytes of an attachment's small picture; null until they are there. */
export function useThumbnail(key: AttachmentKey, hasOne: boolean): BlobPart | null {
  const { data } = useDeskQuery('attachment.read', { ...key, part: 'thumbnail', from: 0 }, { enabled: hasOne, staleTime: Infinity });
  return (data?.bytes as BlobPart | undefined) ?? null;
}

/** The whole picture, read piece by piece; or why it cannot be read. */
export function usePicture({ ticketId, attachmentId }: AttachmentKey): { readonly whole: Blob | null; readonly error: unknown } {
  const [whole, setWhole] = useState<Blob | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    readWhole({ ticketId, attachmentId }, () => isWanted).then((read) => { if (isWanted) setWhole(read); }, (reason: unknown) => { if (isWanted) setError(reason); });
    return () => { isWanted = false; };
  }, [ticketId, attachmentId]);
  return { whole, error };
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
