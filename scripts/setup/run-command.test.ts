import { expect, test, vi } from 'vitest';
import { runCommand } from './run-command.mjs';

test('the exit code and, on demand, both outputs are given, and shown', async () => {
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = 'console.log(process.env.WORD); console.error("no"); process.exit(3)';
  const result = await runCommand(process.execPath, ['-e', code], {
    env: { WORD: 'yes' },
    output: 'show and keep',
  });
  expect(result.code).toBe(3);
  expect(result.output).toContain('yes\n');
  expect(result.output).toContain('no\n');
  expect(shown).toHaveBeenCalledWith(Buffer.from('yes\n'));
  expect(complained).toHaveBeenCalledWith(Buffer.from('no\n'));
});

test('what is only kept is not shown', async () => {
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const result = await runCommand(process.execPath, ['-e', 'console.log("secret")'], { output: 'keep' });
  expect(result).toEqual({ code: 0, output: 'secret\n' });
  expect(shown).not.toHaveBeenCalledWith(Buffer.from('secret\n'));
});

test('a program that is not there, and one that a signal ends, fail', async () => {
  expect(await runCommand('no-such-program-anywhere', [])).toMatchObject({ code: 127 });
  expect(await runCommand(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])).toMatchObject({
    code: 1,
  });
});
