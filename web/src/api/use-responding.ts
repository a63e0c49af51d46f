import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import { isPassing, isProblem } from './problem.ts';
import { forgetResponse, keepResponse, keptResponse } from './response-journal.ts';
import type { Reply, ResponseBody, Session } from './wire.ts';

/**
 * Where a response is: not given, on its way, or kept here because it did not get through; then
 * it is tried again, except when the session ended.
 */
export type Delivery = 'none' | 'sending' | 'kept' | 'keptOffline' | 'signedOut';

export type Responding = {
  readonly delivery: Delivery;
  /** What waited on this device when the question came up again. */
  readonly chosenBefore: readonly string[];
  readonly respond: (body: ResponseBody) => void;
  /** Sends at once what is kept, instead of waiting for the next try. */
  readonly sendNow: () => void;
};

type Outcomes = {
  readonly onReply: (reply: Reply) => void;
  /** The server has another response already, from another device: read anew what is open. */
  readonly onRefused: () => void;
};

const firstWaitMs = 3_000;
const longestWaitMs = 30_000;

/**
 * Sends the response to one presentation until the server has it. It is kept on the device from
 * before the first try until the reply is here; sending it twice does no harm.
 */
export function useResponding(presentationId: string, outcomes: Outcomes): Responding {
  const myId = useMyId();
  // Whose response it is does not change when the session ends meanwhile.
  const [personId] = useState(myId);
  const key = { personId, presentationId };
  const [kept, setKept] = useState<ResponseBody | null>(() => keptResponse(key));
  const latest = useRef(outcomes);
  latest.current = outcomes;
  const send = useMutation({
    meta: { staysWhenSignedOut: true },
    mutationFn: async (body: ResponseBody): Promise<Reply> =>
      await reply(
        api.PUT('/api/people/{personId}/presentations/{presentationId}/response', {
          params: { path: { ...me, presentationId } },
          body,
        }),
      ),
    onSuccess: (answer) => {
      forgetResponse(key);
      setKept(null);
      latest.current.onReply(answer);
    },
    onError: (error) => {
      // Signed out meanwhile: it stays here until the same person is back.
      if (isPassing(error) || isProblem(error, 'kernel/unauthenticated')) return;
      forgetResponse(key);
      setKept(null);
      latest.current.onRefused();
    },
  });
  const { mutate, isPending, failureCount, error } = send;
  const isSignedOut = isProblem(error, 'kernel/unauthenticated');
  const tries = useRef(0);
  const sendKept = (): void => {
    if (!kept || isPending) return;
    tries.current += 1;
    mutate(kept);
  };
  const sendLatest = useRef(sendKept);
  sendLatest.current = sendKept;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed try sets the clock for the next
  useEffect(() => {
    if (!kept || isPending || isSignedOut) return;
    const waitMs =
      tries.current === 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (tries.current - 1));
    const timer = setTimeout(() => sendLatest.current(), waitMs);
    const online = (): void => sendLatest.current();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [kept, isPending, isSignedOut, failureCount]);
  return {
    delivery: deliveryOf(kept !== null, error),
    chosenBefore: kept?.chosen ?? [],
    respond: (body) => {
      keepResponse(key, body);
      tries.current = 0;
      setKept(body);
    },
    sendNow: sendKept,
  };
}

/** Whoever is signed in; empty before that is known, when there is nothing to respond to. */
export function useMyId(): string {
  const session = useQueryClient().getQueryData<Session>(keys.session);
  return session?.person?.personId ?? '';
}

function deliveryOf(isKept: boolean, error: unknown): Delivery {
  if (!isKept) return 'none';
  if (!error) return 'sending';
  if (isProblem(error, 'kernel/unauthenticated')) return 'signedOut';
  return isProblem(error, 'web/offline') || !navigator.onLine ? 'keptOffline' : 'kept';
}
