import { checkManifest, type BankTitle } from './build-manifest';
import { checkCodes } from './check-codes';
import { checkDuplicates } from './check-duplicates';
import { checkItems } from './check-items';
import { checkKeyChance } from './check-key-chance';
import { checkNotes } from './check-notes';
import { checkCommittedSections, checkSections } from './check-sections';
import { checkScenarios } from './check-scenarios';
import { checkStarter } from './check-starter';
import { checkSynonyms } from './check-synonyms';
import { checkTerms } from './check-terms';
import { loadContent } from './load-content';
import type { StarterReference } from './named-codes';
import { readOfficialFiles } from './official-files';
import { formatProblem, type Problem } from './problem';
import type { OtherTitles } from './starter-rows';
import { summarizeContent } from './summarize-content';

export type ContentCheck = {
  /** The content folder. */
  folder: string;
  /** The folder of official files, if there is one. */
  codesets: string | undefined;
  /** True for authors at work: items that nobody has solved blind yet are no problem. */
  isUnverifiedAllowed: boolean;
  banks: readonly BankTitle[];
  extra: readonly StarterReference[];
  titles: OtherTitles;
};

/** Runs every rule over a content folder. Returns the problems and the whole report as lines of text. */
export async function runContentCheck(
  check: ContentCheck,
): Promise<{ problems: Problem[]; lines: string[] }> {
  const official = await readOfficialFiles(check.codesets);
  const content = loadContent(check.folder);
  const codes = checkCodes(content, official);
  const problems = [
    ...content.problems,
    ...checkItems(content, check.isUnverifiedAllowed),
    ...checkDuplicates(content.items),
    ...checkKeyChance(content.items),
    ...checkNotes(content),
    ...checkTerms(content),
    ...checkScenarios(content, check.isUnverifiedAllowed),
    ...checkSynonyms(content.synonyms, official),
    ...checkSections(content, official),
    ...checkCommittedSections(official),
    ...codes.problems,
    ...checkStarter(content, check.extra, check.titles),
    ...checkManifest(check.folder, check.banks),
  ];
  const lines = [
    ...(official.used.length > 0 ? [`Official files used: ${official.used.join(', ')}.`] : []),
    ...(official.missing.length > 0
      ? [`Missing, their check is skipped: ${official.missing.join(', ')}.`]
      : []),
    ...problems.map(formatProblem).toSorted(),
    '',
    ...summarizeContent(content, codes.counts),
    '',
    problems.length === 0 ? 'Content check: no problems.' : `Content check: ${problems.length} problems.`,
  ];
  return { problems, lines };
}
