import type { DeskApi } from '../../../src/shared/contract/wire.ts';

declare global {
  interface Window {
    readonly desk: DeskApi;
  }
}
