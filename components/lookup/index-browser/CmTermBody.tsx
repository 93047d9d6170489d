import { CodeLink } from '@/components/lookup/browse/CodeLink';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import type { CodeCheck } from '@/components/lookup/browse/use-code-check';
import type { IndexTerm } from '@/lib/codes/records/cm-index';
import { Reference, type ReferenceWays } from './Reference';

type Props = ReferenceWays & { term: IndexTerm; check: CodeCheck; nav: BrowseNav };

/** What follows the title of a term: its code, the manifestation in brackets, references, remarks. */
export function CmTermBody({ term, check, nav, ...ways }: Props) {
  const { code, manifestation, seeCategory, seeSubcategory, see, seeAlso, remark } = term;
  const link = (printed: string) => {
    const standing = check.standing(printed);
    return (
      <CodeLink
        system="icd10cm"
        printed={printed}
        standing={standing}
        edition={check.edition}
        onOpen={standing === 'unknown' ? undefined : (plain) => nav.openCode('icd10cm', plain)}
      />
    );
  };
  return (
    <>
      {code !== undefined && link(code)}
      {manifestation !== undefined && <> [{link(manifestation)}]</>}
      {seeCategory !== undefined && <> – see category {link(`${seeCategory}-`)}</>}
      {seeSubcategory !== undefined && <> – see subcategory {link(`${seeSubcategory}-`)}</>}
      {see !== undefined && <Reference word="see" text={see} {...ways} />}
      {seeAlso !== undefined && <Reference word="see also" text={seeAlso} {...ways} />}
      {remark !== undefined && <> {remark}</>}
    </>
  );
}
