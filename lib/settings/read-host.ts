/** What was typed as a site: its host in lower case, or what is wrong with it, in words for the user. */
export type TypedHost = { host: string } | { problem: string };

const LABEL = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const HOST = new RegExp(String.raw`^(?:${LABEL}(?:\.${LABEL})*|\[[0-9a-f:.]+\])$`);
/** The longest name of a host (RFC 1035, section 2.3.4). */
const LONGEST = 253;

/** Whether a text is a host as `URL.hostname` gives it: the form that the lists hold. */
export function isHost(text: string): boolean {
  return text.length <= LONGEST && HOST.test(text);
}

/**
 * Reads a site that the user typed or that stands in a file: a host (`www.example.org`), or a whole address, of which
 * the host is taken.
 */
export function readHost(typed: string): TypedHost {
  const text = typed.trim();
  if (text === '') return { problem: 'Type the host of a site, such as www.example.org.' };
  if (/\s/.test(text))
    return { problem: `“${shortened(text)}” has a space. Type one host, such as www.example.org.` };
  if (text.includes('*')) {
    return {
      problem: '“*” stands for nothing here. Add each host by its full name, such as www.example.org.',
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { problem: `“${scheme}” pages cannot be flagged, only web pages (http or https).` };
  }
  const address = scheme === undefined ? `http://${text}` : text;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  if (isHost(host)) return { host };
  return { problem: `“${shortened(text)}” is not the name of a host. It looks like www.example.org.` };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
