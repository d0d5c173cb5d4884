import type { Channel } from './channels.ts';
import type { Out, Parsed } from './calls.ts';

/** One function a channel, called with validated input; refuses by throwing a `Refusal`. */
export type Handlers<C extends Channel = Channel> = { readonly [K in C]: (input: Parsed<K>) => Promise<Out<K>> };
