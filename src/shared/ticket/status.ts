export const STATUSES = [
  'unverified', 'unanswered', 'inProgress', 'done', 'suspended', 'archived', 'notOurs',
] as const;
/** Where a report stands in the SP4N life; labels are in `messages/`. */
export type Status = (typeof STATUSES)[number];
