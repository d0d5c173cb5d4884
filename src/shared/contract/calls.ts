import type { z } from 'zod';
import type { Channel } from './channels.ts';
import { accessCalls } from './calls/access-calls.ts';
import { attachmentCalls } from './calls/attachment-calls.ts';
import { backupCalls } from './calls/backup-calls.ts';
import { chartCalls } from './calls/chart-calls.ts';
import { conflictCalls } from './calls/conflict-calls.ts';
import { healthCalls } from './calls/health-calls.ts';
import { hubCalls } from './calls/hub-calls.ts';
import { importCalls } from './calls/import-calls.ts';
import { letterCalls } from './calls/letter-calls.ts';
import { officeCalls } from './calls/office-calls.ts';
import { performanceCalls } from './calls/performance-calls.ts';
import { recapCalls } from './calls/recap-calls.ts';
import { templateCalls } from './calls/template-calls.ts';
import { retentionCalls } from './calls/retention-calls.ts';
import { parcelCalls } from './calls/parcel-calls.ts';
import { syncCalls } from './calls/sync-calls.ts';
import { ticketCalls } from './calls/ticket-calls.ts';

/** The only place where a call's shape is written; a channel without a schema does not compile. */
export const calls = {
  ...officeCalls,
  ...accessCalls,
  ...ticketCalls,
  ...attachmentCalls,
  ...letterCalls,
  ...templateCalls,
  ...importCalls,
  ...conflictCalls,
  ...retentionCalls,
  ...healthCalls,
  ...backupCalls,
  ...performanceCalls,
  ...chartCalls,
  ...recapCalls,
  ...syncCalls,
  ...parcelCalls,
  ...hubCalls,
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

/** What the window sends on a channel. */
export type In<C extends Channel> = z.input<(typeof calls)[C]['input']>;
/** What a handler gets after validation. */
export type Parsed<C extends Channel> = z.output<(typeof calls)[C]['input']>;
/** What a channel answers. */
export type Out<C extends Channel> = z.output<(typeof calls)[C]['output']>;
