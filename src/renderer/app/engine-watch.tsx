import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { OfficeView } from '../../shared/contract/views.ts';
import { app as words } from '../../shared/messages/id/app.ts';
import { callDesk } from '../desk/call.ts';
import { gatherEvents, invalidate } from '../desk/invalidation.ts';
import { deskKey } from '../desk/query-client.ts';
import { useToast } from '../ui/toast.tsx';

const WAIT = 300;

/** Keeps all pages fresh by the engine's announcements; after a restart the officer stays at the desk and is told. */
export function EngineWatch({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const toast = useToast();
  const [gather] = useState(() => gatherEvents((event) => invalidate(client, event), WAIT));
  useEffect(() => {
    const hear = (event: DeskEvent): void => {
      if (event.type !== 'engine.restarted') return gather(event);
      const seat = client.getQueryData<OfficeView>(deskKey('office.read', {}));
      const back = seat?.me ? callDesk('session.start', { officerId: seat.me.id }) : Promise.resolve(null);
      // Also where the officer could not be seated again: then the fresh read shows the page for picking a name.
      void back.catch(() => null).then(() => {
        invalidate(client, event);
        toast({ text: words.engineRestarted });
      });
    };
    return window.desk.subscribe(hear);
  }, [client, gather, toast]);
  return children;
}
