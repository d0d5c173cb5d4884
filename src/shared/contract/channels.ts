/** Names only, so that the sandboxed preload bundles no schema. */
export const CHANNELS = [
  'office.read', 'office.example', 'office.setUp', 'office.save',
  'session.start', 'session.end',
  'ticket.list', 'ticket.read', 'ticket.register', 'ticket.command', 'ticket.saveList',
  'letter.list', 'letter.compose', 'letter.read', 'letter.preview', 'letter.save', 'letter.number',
  'letter.saveDocx', 'letter.savePdf', 'letter.print',
  'import.send', 'import.read', 'import.preview', 'import.rows', 'import.run', 'import.cancel', 'import.saveRejected', 'import.savePreset',
  'performance.read',
] as const;
export type Channel = (typeof CHANNELS)[number];
