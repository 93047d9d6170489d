import type { BookCode } from '@/lib/codes/code-book';
import type { CodePage } from '@/lib/codes/code-page';
import { CPT_NOTICE, listName } from '@/lib/codes/code-system';
import { stateOf } from '@/lib/codes/page/code-history';
import { editionName, STATE_WORDS } from './code-words';
import styles from './CodeHead.module.css';
import { EditionWarnings } from './EditionWarnings';
import type { OpenCode } from './open-code';

type Props = { page: CodePage; onOpenCode: OpenCode };

/** The breadcrumb, the code, its title and a line of badges in words. */
export function CodeHead({ page, onOpenCode }: Props) {
  const { code, chapter, ancestors } = page;
  return (
    <header className={styles['head']}>
      <p className={styles['edition']}>
        {listName(code.system)} · {code.edition}
        {code.isStarter && ' · starter set'}
      </p>
      {(chapter !== undefined || ancestors.length > 0) && (
        <nav aria-label="Above this code">
          <ol className={styles['crumbs']}>
            {chapter && (
              <li title={chapter.title}>
                Chapter {chapter.number} · {chapter.from}-{chapter.to}
              </li>
            )}
            {ancestors.map((each) => (
              <li key={each.code}>
                <button type="button" title={each.title} onClick={() => onOpenCode(each)}>
                  {each.code}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className={styles['code']}>{code.code}</h1>
      <p className={styles['title']}>{code.title}</p>
      <ul className={styles['badges']} aria-label="In short">
        {badges(page).map(([look, words]) => (
          <li key={words} className={styles[look]}>
            {words}
          </li>
        ))}
      </ul>
      <EditionWarnings code={code} />
      {code.system === 'cpt' && (
        <p className={styles['edition']}>From the list that you added. {CPT_NOTICE}</p>
      )}
    </header>
  );
}

type Look = ReturnType<typeof stateOf> | 'plain';

function badges({ code, poa, cc }: CodePage): [Look, string][] {
  const all: [Look, string][] = [stateBadge(code)];
  if (poa?.kind === 'said' && poa.value === 'exempt') all.push(['plain', `POA exempt · ${poa.edition}`]);
  if (cc?.kind === 'said' && cc.value.status !== undefined) {
    const { status, onlyIfAlive } = cc.value;
    const where = editionName('msdrg', cc.edition);
    all.push(['plain', `${status} in ${where}${onlyIfAlive ? ', if discharged alive' : ''}`]);
  }
  return all;
}

function stateBadge(code: BookCode): [Look, string] {
  const state = stateOf(code);
  // Codes are grouped into MS-DRGs, which nobody reports.
  if (code.system === 'msdrg') return ['plain', editionName(code.system, code.edition)];
  return [state, STATE_WORDS[state]];
}
