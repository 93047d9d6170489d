import * as z from 'zod/mini';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import type { PageOpening } from '@/lib/messages/page-protocol';
import type { PanelWish } from '@/lib/settings/panel-target';
import type { FindingKey } from '@/lib/terms/finding';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9_:-]{0,99}$/i));
const code = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9.]{1,7}$/));
const system = z.enum(Object.keys(CODE_SYSTEMS) as [CodeSystem, ...CodeSystem[]]);
const finding = z.string().check(z.refine(isFindingKey));

const opening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), noteId: id }),
  z.object({ kind: z.literal('term'), termId: id }),
  z.object({ kind: z.literal('code'), system, code }),
  z.object({ kind: z.literal('quiz'), finding }),
  z.object({ kind: z.literal('hide-term'), termId: id }),
  z.object({ kind: z.literal('site') }),
]);

/**
 * What the side panel is to show for a card's request. A content script may have been taken over by its page, so
 * everything is looked at: the request here is only ever one to show something.
 * @param data what the content script sent
 * @param host of the page, as the browser says; a page is not asked for its own
 * @returns undefined for a request that is none
 */
export function wishOfOpening(data: unknown, host: string | undefined): PanelWish | undefined {
  const parsed = opening.safeParse(data);
  if (!parsed.success) return undefined;
  const wanted = parsed.data as PageOpening;
  switch (wanted.kind) {
    case 'note':
      return { kind: 'entry', entry: { kind: 'note', id: wanted.noteId } };
    case 'term':
      return { kind: 'entry', entry: { kind: 'term', id: wanted.termId } };
    case 'code':
      return { kind: 'entry', entry: { kind: 'code', id: wanted.code, system: wanted.system } };
    case 'quiz':
      return { kind: 'quiz-on', keys: [wanted.finding] };
    case 'hide-term':
      return { kind: 'hide-term', termId: wanted.termId };
    case 'site':
      return host === undefined ? undefined : { kind: 'site', host };
  }
}

/** Whether a text names a finding: a term's id, or a code in the shape of one of the systems. */
export function isFindingKey(key: string): key is FindingKey {
  const [kind, first = '', ...rest] = key.split(':');
  if (kind === 'term') return id.safeParse([first, ...rest].join(':')).success;
  return kind === 'code' && system.safeParse(first).success && code.safeParse(rest.join(':')).success;
}
