/** Shows a letter's page; `ticketId: null` = a proposed recap's. */
export type OpenLetter = (ticketId: string | null, letterId: string) => void;
