import { parseArgs } from 'node:util';

type Options = Readonly<Record<string, { type: 'string' }>>;
type Values<Named extends Options> = { [Name in keyof Named]?: string };

/**
 * Runs a command with its options. `--help` prints the usage; what it does not know ends it with a short message and the
 * usage (code 2), a `RangeError` of the command, which says what is wrong with the input, with its message (code 1).
 */
export async function runCommand<Named extends Options>(
  usage: string,
  options: Named,
  run: (values: Values<Named>) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  let values: Values<Named>;
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await run(values);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** The first sentence: what follows explains how Node reads arguments. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^.*?\.(?=\s|$)/s.exec(message)?.[0] ?? message;
}
