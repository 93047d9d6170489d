import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHost, readHost } from './read-host';

describe('readHost', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.ORG ', 'www.example.org'],
    ['https://www.example.org/chapter/1?x=2#y', 'www.example.org'],
    ['example.org:8443', 'example.org'],
    ['user@example.org/path', 'example.org'],
    ['localhost', 'localhost'],
    ['192.168.0.12', '192.168.0.12'],
    ['http://[::1]:3000/', '[::1]'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['my_host.example', 'my_host.example'],
  ])('takes %j as %s', (typed, host) => {
    expect(readHost(typed)).toEqual({ host });
  });

  it.each([
    ['', /Type the host/],
    ['   ', /Type the host/],
    ['exam ple.org', /“exam ple\.org” has a space/],
    ['*.example.org', /“\*” stands for nothing/],
    ['chrome://settings', /“chrome” pages cannot be flagged/],
    ['file:///home/me/chart.html', /“file” pages cannot be flagged/],
    ['example..org', /“example\.\.org” is not the name of a host/],
    ['-example.org', /is not the name of a host/],
    ['a,b', /is not the name of a host/],
    ['https://', /is not the name of a host/],
    ['<b>', /is not the name of a host/],
    [`${'a'.repeat(250)}.org`, /^“a{60}…” is not the name/],
  ])('says what is wrong with %j', (typed, problem) => {
    const read = readHost(typed);
    expect('problem' in read ? read.problem : read).toEqual(expect.stringMatching(problem));
  });

  it('gives, for whatever is typed, a host that it takes as it is, or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const read = readHost(typed);
        const isGood =
          'problem' in read
            ? read.problem !== ''
            : isHost(read.host) && JSON.stringify(readHost(read.host)) === JSON.stringify(read);
        expect(isGood).toBe(true);
      }),
    );
  });
});
