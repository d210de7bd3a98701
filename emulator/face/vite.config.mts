import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The local site's own pages. */
export default defineConfig({
  root: here('.'),
  base: '/',
  define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}' },
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: here('src/no-feature-gates.ts'),
      },
    ],
    dedupe: [
      '@atlaskit/top-layer',
      '@atlaskit/motion',
      '@atlaskit/ds-lib',
      '@atlaskit/analytics-next',
      '@atlaskit/platform-feature-flags',
    ],
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
