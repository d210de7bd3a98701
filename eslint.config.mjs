import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the rule of the architecture that forbids them. */
const layer = (files, groups) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: groups.map(([group, message, extra]) => ({ group, message, ...extra })) },
    ],
  },
});

const FORGE = ['@forge/*'];
const NODE = ['node:*'];
const APART = [['**/emulator/**', '**/static/**'], 'The app never knows where it runs.'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '.build/',
      'node_modules/',
      'coverage/',
      '**/*.cjs',
      '**/*.mjs',
      '**/*.mts',
      'emulator/forge/runtime/',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './static/tsconfig.json',
          './emulator/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns the name.' },
        { selector: 'Decorator', message: 'No decorators.' },
        {
          selector:
            "CallExpression[callee.object.name='jest'][callee.property.name='mock'] > Literal[value=/^@forge/]",
          message: 'Run the bundle on the local site instead of mocking Forge.',
        },
      ],
    },
  },
  layer(
    ['src/domain/**'],
    [
      APART,
      [FORGE, 'The domain is pure.'],
      [NODE, 'The domain is pure.'],
      [
        ['**/usecases/**', '**/adapters/**', '**/handlers/**', '**/*ports', '**/compose', '**/contract/**'],
        'The domain imports only the domain.',
      ],
    ],
  ),
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'fetch', 'crypto', 'process', 'setTimeout', 'console'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain is pure.' },
      ],
    },
  },
  layer(
    ['src/usecases/**', 'src/ports.ts', 'src/admin-ports.ts'],
    [
      APART,
      [FORGE, 'Use cases see the domain and the ports.'],
      [NODE, 'Use cases see the domain and the ports.'],
      [
        ['**/adapters/**', '**/handlers/**', '**/compose', '**/contract/**'],
        'Use cases see the domain and the ports.',
      ],
    ],
  ),
  layer(
    ['src/contract/**/*.ts'],
    [
      APART,
      [
        ['./domain/*/**', './usecases/**', './adapters/**', './handlers/**', './*ports', './compose'],
        'The contract knows only pure types.',
      ],
      [FORGE, 'The contract is shared with the browser.'],
    ],
  ),
  layer(
    ['src/adapters/**'],
    [
      APART,
      [
        ['**/usecases/**', '**/handlers/**', '**/compose', '**/contract/**'],
        'Adapters serve ports; they know no use case.',
      ],
    ],
  ),
  layer(['src/handlers/**', 'src/compose.ts', 'src/index.ts'], [APART]),
  layer(
    ['static/**'],
    [
      [['**/emulator/**'], 'Custom UI never knows where it runs.'],
      [
        [
          '**/src/domain/**',
          '**/src/usecases/**',
          '**/src/adapters/**',
          '**/src/handlers/**',
          '**/src/*ports',
          '**/src/compose',
        ],
        'static sees the contract and pure types of the domain.',
        { allowTypeImports: true },
      ],
    ],
  ),
  layer(
    ['emulator/**'],
    [
      [
        [
          '**/src/domain/**',
          '**/src/usecases/**',
          '**/src/adapters/**',
          '**/src/handlers/**',
          '../src/**',
          '../../src/**',
          '**/static/src/**',
        ],
        'The site runs the bundle; it never imports the app.',
      ],
    ],
  ),
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      // Jest's matchers are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
