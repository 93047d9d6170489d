import { openFiles } from '../open-archive';

/** Everything in an input, as texts by name. */
export async function archiveContents(input: File): Promise<[name: string, text: string][]> {
  const files: [string, string][] = [];
  for (const file of await openFiles(input)) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
    files.push([file.name, text]);
  }
  return files;
}
