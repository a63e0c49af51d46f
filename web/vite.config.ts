import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages, parserlessIntl } from './build/compiled-messages.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  root: here('.'),
  publicDir: here('./public'),
  cacheDir: here('../.cache/vite'),
  plugins: [react(), compiledMessages()],
  resolve: { alias: command === 'build' ? parserlessIntl : [] },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What starts is one file, and what a few screens share comes in few: on a slow line each file costs a way there
        // and back, and was 48 of them before the first word.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: /web\/src\/|@tabler/, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  // What is loaded lazily, so that the development server does not find it late and reload.
  optimizeDeps: {
    include: ['react-markdown', 'rehype-raw', 'rehype-sanitize', 'remark-gfm', 'lowlight'],
  },
  server: {
    strictPort: true,
    proxy: {
      '/api': { target: process.env.CAIRN_DEV_SERVER ?? 'http://127.0.0.1:3000' },
    },
  },
}));
