import { CodeLink } from '@/components/lookup/browse/CodeLink';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import type { CodeCheck } from '@/components/lookup/browse/use-code-check';
import { PCS_LENGTH } from '@/lib/codes/browse/pcs-steps';
import type { PcsIndexTerm, PcsReference } from '@/lib/codes/records/pcs-index';
import { Reference, type ReferenceWays } from './Reference';

type Props = ReferenceWays & { term: PcsIndexTerm; check: CodeCheck; nav: BrowseNav };

/** What follows the title of a term of the ICD-10-PCS Index. Beginnings of codes lead into the builder. */
export function PcsTermBody({ term: { codes, see, use }, check, nav, ...ways }: Props) {
  const links = (list: readonly string[]) =>
    list.map((code) => <PcsCode key={code} code={code} check={check} nav={nav} />);
  const reference = ({ text, codes: its }: PcsReference, at: number) => (
    <span key={at}>
      {at > 0 && '; '}
      <Reference word="see" text={text} {...ways} />
      {links(its)}
    </span>
  );
  return (
    <>
      {links(codes)}
      {see.map(reference)}
      {use.map(({ text, codes: its }, at) => (
        <span key={at}>
          {at > 0 ? '; ' : ''}– use {text} {links(its)}
        </span>
      ))}
    </>
  );
}

/** A whole code is looked up and opened; the beginning of one goes on in the builder. */
function PcsCode({ code, check, nav }: { code: string; check: CodeCheck; nav: BrowseNav }) {
  const isWhole = code.length === PCS_LENGTH;
  const standing = check.standing(code);
  const open = isWhole
    ? (plain: string) => nav.openCode('icd10pcs', plain)
    : (plain: string) => nav.go({ kind: 'pcs-builder', chosen: plain });
  return (
    <CodeLink
      system="icd10pcs"
      printed={isWhole ? code : `${code}-`}
      standing={isWhole ? standing : 'header'}
      edition={check.edition}
      onOpen={isWhole && standing === 'unknown' ? undefined : open}
    />
  );
}
