import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One build for all Custom UI pages, so that they share their common chunks. */
export default defineConfig({
  root: page('.'),
  base: './',
  define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}' },
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: page('src/common/no-feature-gates.ts'),
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
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'bundle.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        panel: page('panel.html'),
        portfolio: page('portfolio.html'),
        admin: page('admin.html'),
        rule: page('rule.html'),
      },
    },
  },
});
