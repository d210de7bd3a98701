import { parseCommandLine } from '../../emulator/command-line';

describe('the command line', () => {
  test('has a default for everything', () => {
    expect(parseCommandLine([])).toEqual({
      ok: true,
      command: {
        port: 8080,
        seed: 'demo',
        dataFolder: null,
        locale: 'en-US',
        uncommittedFileDetails: 'known',
        rateLimited: 'apps',
        faultsFile: null,
      },
    });
  });

  test('takes every flag', () => {
    expect(
      parseCommandLine([
        '--port',
        '0',
        '--seed',
        'empty',
        '--data',
        'my-site',
        '--locale',
        'zh-CN',
        '--uncommitted-files',
        'unknown',
        '--faults',
        'plan.json',
        '--rate-limits',
        'everybody',
      ]),
    ).toEqual({
      ok: true,
      command: {
        port: 0,
        seed: 'empty',
        dataFolder: 'my-site',
        locale: 'zh-CN',
        uncommittedFileDetails: 'unknown',
        rateLimited: 'everybody',
        faultsFile: 'plan.json',
      },
    });
  });

  test.each([
    [['--port', 'eighty'], '--port'],
    [['--port', '70000'], '--port'],
    [['--seed', 'big'], '--seed'],
    [['--locale', 'fr-FR'], '--locale'],
    [['--data', ''], '--data'],
    [['--uncommitted-files', 'some'], '--uncommitted-files'],
    [['--rate-limits', 'nobody'], '--rate-limits'],
    [['--colour', 'blue'], '--colour'],
    [['stray'], 'stray'],
  ])('%j is refused by name', (args, named) => {
    const parsed = parseCommandLine(args);
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(named) });
  });
});
