import { readRuleCallback } from '../../../emulator/bridge/workflow-rule';

const read = (onConfigure: () => unknown) => readRuleCallback({ data: { onConfigure } })();

it('A rule’s configuration is the text that the app gives', async () => {
  expect(await read(() => '{"gate":"launch"}')).toBe('{"gate":"launch"}');
});

it('An app that gives nothing stops the rule from being saved', async () => {
  expect(await read(() => undefined)).toBeUndefined();
});

it('A configuration that is no text is refused', async () => {
  await expect(read(() => ({ gate: 'launch' }))).rejects.toThrow('must give a text');
});

it('A configuration of 32,768 bytes passes, one more is refused', async () => {
  expect(await read(() => 'x'.repeat(32_768))).toHaveLength(32_768);
  await expect(read(() => 'x'.repeat(32_769))).rejects.toThrow('32768');
  await expect(read(() => '关'.repeat(10_923))).rejects.toThrow('32768');
});
