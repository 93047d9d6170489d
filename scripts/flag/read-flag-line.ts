import * as z from 'zod';

const flagLineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** A text to flag, with the name its sender gave it. */
export type FlagLine = z.infer<typeof flagLineSchema>;

/**
 * Reads a line `{ "id", "text" }`; what else it has is passed over.
 * @param number of the line, from 1
 * @throws RangeError that names the line and says what is wrong with it
 */
export function readFlagLine(line: string, number: number): FlagLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new RangeError(`Line ${number} is not JSON: ${line.slice(0, 80)}`);
  }
  const read = flagLineSchema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue && issue.path.length > 0 ? `“${issue.path.join('.')}”: ` : '';
  throw new RangeError(`Line ${number} is not { "id", "text" }: ${place}${issue?.message ?? 'not readable'}`);
}
