import { QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { isPassing, isProblem } from './problem.ts';

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // The session ended meanwhile: asking for it again brings the sign-in page.
      if (isProblem(error, 'kernel/unauthenticated')) {
        void queryClient.invalidateQueries({ queryKey: keys.session });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // One quiet second try; after that the screen says what is wrong and offers the third.
      retry: (failures, error) => failures < 1 && isPassing(error),
      // Offline, a call fails at once and the screen says so, instead of waiting without an end.
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});
