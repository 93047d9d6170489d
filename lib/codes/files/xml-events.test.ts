import { describe, expect, it } from 'vitest';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { CodeFileError } from './code-file-error';
import { readXml } from './xml-events';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the handler is told, as lines: `<name attribute=value> 1`, the text as JSON, `</name> 1`. */
async function eventsOf(content: string | Uint8Array, chunkSize?: number): Promise<string[]> {
  const events: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') events.push(JSON.stringify(text));
    text = '';
  };
  await readXml(testFile('a.xml', content, chunkSize), {
    open(name, attributes, line) {
      flush();
      events.push(
        `<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}> ${line}`,
      );
    },
    text: (piece) => (text += piece),
    close(name, line) {
      flush();
      events.push(`</${name}> ${line}`);
    },
  });
  return events;
}

async function errorOf(content: string | Uint8Array, chunkSize?: number): Promise<CodeFileError> {
  const error: unknown = await eventsOf(content, chunkSize).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CodeFileError);
  return error as CodeFileError;
}

const GOOD = `<?xml version="1.0" encoding="utf-8"?>\r
<list kind="a &amp; b">\r
  <!-- a note of the publisher -->
  <title>Caf\u00e9 &lt;au lait&gt; &#x2019;<nemod>(\u{1D11E})</nemod> <![CDATA[x < y]]></title>
  <empty/>
</list>
`;
const EVENTS = [
  '<list kind=a & b> 2',
  JSON.stringify('\r\n  \n  '),
  '<title> 4',
  JSON.stringify('Caf\u00e9 <au lait> \u2019'),
  '<nemod> 4',
  JSON.stringify('(\u{1D11E})'),
  '</nemod> 4',
  JSON.stringify(' x < y'),
  '</title> 4',
  JSON.stringify('\n  '),
  '<empty> 5',
  '</empty> 5',
  JSON.stringify('\n'),
  '</list> 6',
];

describe('readXml', () => {
  it('tells elements, attributes and text with their lines, entities decoded', async () => {
    expect(await eventsOf(GOOD)).toEqual(EVENTS);
  });

  it.each([1, 2, 3, 7, 64])('tells the same when the bytes come %i at a time', async (size) => {
    expect(await eventsOf(GOOD, size)).toEqual(EVENTS);
  });

  it('takes a byte-order mark', async () => {
    expect(await eventsOf(`\uFEFF${GOOD}`)).toEqual(EVENTS);
  });

  it.each(['UTF-8', 'utf-8', 'US-ASCII'])('takes a file that says it is in %s', async (encoding) => {
    expect(await eventsOf(`<?xml version='1.0' encoding='${encoding}'?><a/>`)).toEqual(['<a> 1', '</a> 1']);
  });

  it('hands on what the handler throws', async () => {
    const reading = readXml(testFile('a.xml', '<a/>'), {
      open: () => {
        throw new RangeError('mine');
      },
      text: () => undefined,
      close: () => undefined,
    });
    await expect(reading).rejects.toThrow(new RangeError('mine'));
  });

  it.each([
    ['nothing at all', ''],
    ['no root element', '<?xml version="1.0"?>\n'],
    ['a root element that is not closed', '<a>\n<b>text</b>\n'],
    ['half a tag', '<a><b>text</b'],
  ])('says of %s that it is cut off', async (_, text) => {
    const error = await errorOf(text);
    expect(error.problem).toBe('truncated');
    expect(error.message).toContain('Download it again');
  });

  it('says of a file that ends in the middle of a letter that it is cut off', async () => {
    expect((await errorOf(bytesOf('<a>\u00e9').slice(0, -1))).problem).toBe('truncated');
  });

  it.each([
    ['a tag that is not closed', '<a>\n<b></a>', 2],
    ['text before the root', 'A000 Cholera', 1],
    ['text after the root', '<a/>\ntext', 2],
    ['a second root', '<a/>\n<b/>', 2],
    ['an attribute without quotes', '<a b=c/>', 1],
    ['a bare ampersand', '<a>\n\nblood & bone</a>', 3],
    ['an entity of HTML', '<a>&nbsp;</a>', 1],
    ['the name of a method as an entity', '<a>&constructor;</a>', 1],
    ['a prototype as an entity', '<a>&__proto__;</a>', 1],
    ['a character that XML does not allow', '<a>&#0;</a>', 1],
    ['NUL', '<a>\n\0</a>', 2],
    ['an attribute that breaks the parser', '<a hasOwnProperty="1" b="2"/>', 1],
    ['CDATA before the root', '<![CDATA[text]]><a/>', 1],
    ['an unknown declaration', '<!ELEMENT a ANY><a/>', 1],
    ['many attributes', `<a ${Array.from({ length: 30 }, (_, at) => `b${at}="1"`).join(' ')}/>`, 1],
    ['deep nesting', '<a>'.repeat(100_000), 1],
    ['text without end', `<a>${'x'.repeat(2_000_000)}</a>`, 1],
    ['a comment without end', `<a><!-- ${'x'.repeat(2_000_000)}`, 1],
  ])('refuses %s at its line', async (_, text, line) => {
    const error = await errorOf(text);
    expect([error.problem, error.line, error.file]).toEqual(['malformed', line, 'a.xml']);
  });

  it('refuses a document type before any of its entities is used', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const error = await errorOf(`<!DOCTYPE a [<!ENTITY l0 "lol">${laughs.join('')}]>\n<a>&l9;</a>`);
    expect(error.message).toBe(
      'a.xml, line 1: A document type declaration is not part of the official files.',
    );
  });

  it.each(['utf-16', 'ISO-8859-1', 'windows-1252'])(
    'refuses a file that says it is in %s',
    async (encoding) => {
      expect((await errorOf(`<?xml version="1.0" encoding="${encoding}"?><a/>`)).message).toContain(encoding);
    },
  );

  it('refuses bytes that are not UTF-8', async () => {
    const latin1 = Uint8Array.from(Buffer.from('<a>caf\u00e9 au lait</a>', 'latin1'));
    expect((await errorOf(latin1)).message).toContain('not in UTF-8');
    expect((await errorOf(Uint8Array.of(0xff, 0xfe, 0x3c, 0x00))).message).toContain('not in UTF-8');
  });

  it.each(['<!', '<', '<a ', '<a b="', '<a>&', '<?x ', '<a><![CDATA[', '</', '<a>]]', '<a>&amp;'])(
    'comes to an end soon with megabytes after %j',
    async (start) => {
      const startedAt = performance.now();
      await errorOf(start + start.slice(-1).repeat(4_000_000), 2_000_000);
      await errorOf(start + 'x'.repeat(4_000_000), 2_000_000);
      expect(performance.now() - startedAt).toBeLessThan(10_000);
    },
  );

  it('reads damaged copies or refuses them in words', async () => {
    await expect(
      expectOnlyCodeFileErrors(bytesOf(GOOD), (damaged) => eventsOf(damaged, 100)),
    ).resolves.toBeUndefined();
  });
});
