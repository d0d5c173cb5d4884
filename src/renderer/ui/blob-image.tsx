import { useEffect, useRef } from 'react';
import type { MediaType } from '../../shared/ticket/media-type.ts';

interface BlobImageProps {
  readonly bytes: BlobPart;
  readonly type: MediaType;
  readonly alt: string;
}

/** A picture from bytes; its address ends with it. An `img` draws pictures only, whatever the bytes are: no script runs in it. */
export function BlobImage({ bytes, type, alt }: BlobImageProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, type]);
  return <img ref={image} alt={alt} />;
}
