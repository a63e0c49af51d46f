import { QueryClient } from '@tanstack/react-query';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // One quiet second try; after that the screen says what is wrong and offers the third.
      retry: 1,
      refetchOnWindowFocus: false,
    },
  },
});
