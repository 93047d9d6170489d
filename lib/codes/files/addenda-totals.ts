/** What was counted in the lines of an addenda file, for headers and for codes. */
export type AddendaCounts = {
  additions: number;
  deletions: number;
  revisions: number;
  'both long and short titles': number;
  'long title only': number;
  'short title only': number;
};

export type AddendaGroup = 'headers' | 'codes';

export function noCounts(): AddendaCounts {
  return {
    additions: 0,
    deletions: 0,
    revisions: 0,
    'both long and short titles': 0,
    'long title only': 0,
    'short title only': 0,
  };
}

const GROUP = /^\s*(Headers|Codes)$/;
const FILE = /^\s*\d+ (?:headers|codes) in icd10(cm|pcs)[-_]order[-_](20\d\d)\S*$/;
const TOTAL =
  /^\s*(\d+) (?:(additions|deletions|revisions)|revisions to (both long and short titles|long title only|short title only))$/;
/** Without these of the codes the block is not complete. */
const NEEDED = ['additions', 'deletions', 'revisions'] as const;

/** Reads the block of totals that ends an addenda file, and holds it against what was counted. */
export class AddendaTotals {
  readonly #counted: Readonly<Record<AddendaGroup, AddendaCounts>>;
  readonly #seen = new Set<string>();
  #group: AddendaGroup | undefined;
  #system: 'icd10cm' | 'icd10pcs' | undefined;
  #year = '';

  constructor(counted: Readonly<Record<AddendaGroup, AddendaCounts>>) {
    this.#counted = counted;
  }

  /**
   * Takes a line of the block.
   * @returns what is wrong with it; undefined when it agrees with what was counted, or has no total
   */
  take(text: string): string | undefined {
    const group = GROUP.exec(text)?.[1];
    if (group !== undefined) {
      this.#group = group === 'Headers' ? 'headers' : 'codes';
      return undefined;
    }
    const [, system, year] = FILE.exec(text) ?? [];
    if (system !== undefined && year !== undefined) {
      this.#system = system === 'cm' ? 'icd10cm' : 'icd10pcs';
      if (year > this.#year) this.#year = year;
      return undefined;
    }
    const [, stated, main, part] = TOTAL.exec(text) ?? [];
    const name = (main ?? part) as keyof AddendaCounts | undefined;
    if (name === undefined) return /\d/.test(text) ? 'This is not a total of the changes.' : undefined;
    if (!this.#group) return '“Headers” or “Codes” is due above this total.';
    this.#seen.add(`${this.#group} ${name}`);
    const counted = this.#counted[this.#group][name];
    if (Number(stated) === counted) return undefined;
    return `The file states ${stated} ${name} of ${this.#group}, and ${counted} were read.`;
  }

  /** The system and edition that the totals name; undefined when the block is not there to its end. */
  close(): { system: 'icd10cm' | 'icd10pcs'; edition: string } | undefined {
    if (!this.#system || !NEEDED.every((name) => this.#seen.has(`codes ${name}`))) return undefined;
    return { system: this.#system, edition: `FY${this.#year}` };
  }
}
