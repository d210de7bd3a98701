import { readFileSync } from 'node:fs';
import { FIDELITY_FILE, fidelityDocument } from '../../emulator/build/fidelity';

test('docs/fidelity.md says what the tests claim; `npm run fidelity` writes it anew', () => {
  expect(readFileSync(FIDELITY_FILE, 'utf8')).toBe(fidelityDocument());
});
