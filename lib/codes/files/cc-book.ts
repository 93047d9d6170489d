import type { CcCategory, CcDiagnosis, HospitalAcquiredCondition } from '@/lib/codes/records/cc-lists';

type OpenCondition = { shared: HospitalAcquiredCondition; inAddition: boolean; diagnoses: number };

/** Gathers the diagnoses of appendices G, H and I by category, while the file is read. */
export class CcBook {
  readonly #refuse: (line: number, message: string) => never;
  readonly #diagnoses = new Map<string, CcDiagnosis>();
  readonly #conditions = new Map<string, HospitalAcquiredCondition[]>();
  readonly #counts = { cc: 0, mcc: 0, onlyIfAlive: 0, conditions: 0 };
  #open: OpenCondition | undefined;

  /** @param refuse throws, with the line to blame */
  constructor(refuse: (line: number, message: string) => never) {
    this.#refuse = refuse;
  }

  addStatus(code: string, status: 'CC' | 'MCC', line: number): void {
    if (this.#diagnoses.has(code)) this.#refuse(line, `Code ${code} is there twice.`);
    this.#diagnoses.set(code, { code, status });
    this.#counts[status === 'CC' ? 'cc' : 'mcc'] += 1;
  }

  /** Part 2 of Appendix H repeats codes of part 1. */
  markOnlyIfAlive(code: string, line: number): void {
    const diagnosis = this.#diagnoses.get(code);
    if (diagnosis?.status !== 'MCC') return this.#refuse(line, `${code} is not among the MCCs of part 1.`);
    if (diagnosis.onlyIfAlive) this.#refuse(line, `Code ${code} is there twice.`);
    diagnosis.onlyIfAlive = true;
    this.#counts.onlyIfAlive += 1;
  }

  openCondition(number: string, title: string, line: number): void {
    const due = this.#counts.conditions + 1;
    if (Number(number) !== due || this.#open?.diagnoses === 0) {
      this.#refuse(line, `HAC ${number} begins where HAC ${due} or diagnoses are due.`);
    }
    this.#counts.conditions = due;
    this.#open = { shared: { number, title }, inAddition: false, diagnoses: 0 };
  }

  needProcedure(line: number): void {
    this.#condition(line).shared.needsProcedure = true;
  }

  needPrincipal(code: string, line: number): void {
    const { shared } = this.#condition(line);
    (shared.needsPrincipal ??= []).push(code);
  }

  /** What follows in this condition is marked beside its own diagnoses only. */
  markInAddition(line: number): void {
    const open = this.#condition(line);
    open.shared = { ...open.shared, inAddition: true };
    open.inAddition = true;
  }

  addToCondition(code: string, line: number): void {
    const open = this.#condition(line);
    open.diagnoses += 1;
    const key = code.slice(0, 3);
    const ofCategory = this.#conditions.get(key) ?? [];
    this.#conditions.set(key, ofCategory);
    if (ofCategory.at(-1) !== open.shared) ofCategory.push(open.shared);
    const place = ofCategory.length - 1;
    const diagnosis = this.#diagnoses.get(code) ?? { code };
    this.#diagnoses.set(code, diagnosis);
    const places = (diagnosis.conditions ??= []);
    if (places.at(-1) === place) this.#refuse(line, `Code ${code} is there twice.`);
    places.push(place);
  }

  /**
   * The records of the layer.
   * @param refuseCut throws, when one of the lists is missing or the last condition has no diagnosis
   */
  close(refuseCut: () => never): { categories: Map<string, CcCategory>; counts: Record<string, number> } {
    if (Object.values(this.#counts).includes(0) || this.#open?.diagnoses === 0) refuseCut();
    const categories = new Map<string, CcCategory>();
    for (const diagnosis of this.#diagnoses.values()) {
      const key = diagnosis.code.slice(0, 3);
      const category = categories.get(key) ?? { diagnoses: [], conditions: this.#conditions.get(key) ?? [] };
      category.diagnoses.push(diagnosis);
      categories.set(key, category);
    }
    return { categories, counts: { ...this.#counts } };
  }

  #condition(line: number): OpenCondition {
    return this.#open ?? this.#refuse(line, 'A hospital-acquired condition (HAC) is due here.');
  }
}
