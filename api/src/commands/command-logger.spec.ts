import { jest } from '@jest/globals';
import { CommandLogger } from './command-logger';

afterEach(() => jest.restoreAllMocks());

describe('what a command logs', () => {
  it('goes to the standard error output, never among its results', () => {
    const results = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const logs = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const logger = new CommandLogger();
    logger.warn('the engine does not answer', 'EngineSwitch');
    logger.error('it failed', 'the stack', 'SheetIndexer');
    logger.log('all is well');
    const written = logs.mock.calls.map(([text]) => String(text)).join('');
    expect(written).toContain('the engine does not answer');
    expect(written).toContain('it failed');
    expect(written).toContain('the stack');
    expect(written).not.toContain('all is well');
    expect(results).not.toHaveBeenCalled();
  });
});
