import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The frame-side script: one classic script, because it must run before any module of the page. */
export default defineConfig({
  root: here('.'),
  build: {
    outDir: here('../../.build/bridge'),
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: here('frame-script.ts'),
      formats: ['iife'],
      name: 'forgeBridge',
      fileName: () => 'frame-script.js',
    },
  },
});
