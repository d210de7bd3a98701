import { parseCommandLine } from '../../emulator/command-line';

describe('the command line', () => {
  test('has a default for everything', () => {
    expect(parseCommandLine([])).toEqual({
      ok: true,
      command: { port: 8080, seed: 'demo', dataFolder: null, locale: 'en-US' },
    });
  });

  test('takes every flag', () => {
    expect(
      parseCommandLine(['--port', '0', '--seed', 'empty', '--data', 'my-site', '--locale', 'zh-CN']),
    ).toEqual({
      ok: true,
      command: { port: 0, seed: 'empty', dataFolder: 'my-site', locale: 'zh-CN' },
    });
  });

  test.each([
    [['--port', 'eighty'], '--port'],
    [['--port', '70000'], '--port'],
    [['--seed', 'big'], '--seed'],
    [['--locale', 'fr-FR'], '--locale'],
    [['--data', ''], '--data'],
    [['--colour', 'blue'], '--colour'],
    [['stray'], 'stray'],
  ])('%j is refused by name', (args, named) => {
    const parsed = parseCommandLine(args);
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(named) });
  });
});
