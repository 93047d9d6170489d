import { describe, expect, it } from 'vitest';
import { codeSearch } from './search-codes';
import { miniList, miniSynonyms, searchMiniBook } from './testing/mini-book';

const search = searchMiniBook();
const top = (query: string) => search(query)[0];
/** Also where the other one is not found at all. */
const isBefore = (found: readonly string[], code: string, other: string) =>
  !found.includes(other) || found.indexOf(code) < found.indexOf(other);

describe('a typed code', () => {
  it.each([
    ['E11.9', 'E119'],
    ['e119', 'E119'],
    ['i10', 'I10'],
    ['S52.501A', 'S52501A'],
    ['0dtj4zz', '0DTJ4ZZ'],
    ['g0463', 'G0463'],
    ['I50', 'I50'],
  ])('%s comes first, with or without dot and capitals', (typed, code) => {
    expect(top(typed)).toBe(code);
  });

  it('shows what begins with it, in the order of the codes, the code itself first', () => {
    expect(search('I50.2')).toEqual(['I502', 'I5021', 'I5022', 'I5023']);
    expect(search('0ft')).toEqual(['0FT', '0FT40ZZ', '0FT44ZZ']);
    expect(search('s525').slice(0, 3)).toEqual(['S525', 'S52501A', 'S52501D']);
  });

  it('shows the seventh characters of what was typed, also without the placeholder', () => {
    expect(search('S52.501')).toEqual(['S52501A', 'S52501D', 'S52501S']);
    expect(search('t14.91')).toEqual(['T1491', 'T1491XA', 'T1491XD']);
    expect(top('T14.91A')).toBe('T1491XA');
    expect(top('T14.91D')).toBe('T1491XD');
  });

  it('shows the codes beside one that is not there', () => {
    expect(search('E11.8')).toEqual(expect.arrayContaining(['E11', 'E119', 'E1121']));
    expect(search('Q77')).toEqual([]);
  });
});

describe('words', () => {
  it('finds them in any order', () => {
    for (const query of ['chronic systolic heart failure', 'heart failure chronic systolic'])
      expect(search(query).slice(0, 2), `"${query}"`).toContain('I5022');
    expect(top('knee left osteoarthritis primary')).toBe('M1712');
    expect(top('open resection appendix')).toBe('0DTJ0ZZ');
  });

  it('finds them while the last one is still unfinished', () => {
    for (const typed of ['pne', 'pneum', 'pneumoni', 'pneumonia'])
      expect(top(typed), `"${typed}"`).toBe('J189');
    expect(search('acute myo')).toContain('I219');
  });

  it('finds plurals, possessives and accents', () => {
    expect(search("patient's fractures radius")).toContain('S52501A');
    expect(search('sépsis')).toContain('A419');
  });

  it('passes over words that say nothing', () => {
    expect(search('calculus of the gallbladder')).toEqual(search('calculus gallbladder'));
  });

  it('puts the code a coder means first where no more is said', () => {
    expect(top('heart failure')).toBe('I509');
    expect(top('type 2 diabetes')).toBe('E119');
    expect(top('diabetes type 1')).toBe('E109');
    expect(top('hypertension')).toBe('I10');
    expect(top('chronic kidney disease')).toBe('N189');
    expect(top('suicide attempt')).toBe('T1491XA');
    expect(top('acute myocardial infarction')).toBe('I219');
  });

  it.each([
    ['heart failure', 'I509', 'I50'],
    ['osteoarthritis knee', 'M179', 'M17'],
    ['acute myocardial infarction', 'I219', 'I21'],
    ['fracture lower end radius', 'S52509A', 'S525'],
  ])('"%s" offers the header for drill-down below the valid code', (query, code, header) => {
    const found = search(query);
    expect(found.indexOf(code)).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(header)).toBeGreaterThan(found.indexOf(code));
  });
});

describe('abbreviations and lay terms', () => {
  it.each([
    ['heart attack', 'I219'],
    ['attack heart', 'I219'],
    ['heart atta', 'I219'],
    ['afib', 'I4891'],
    ['htn', 'I10'],
    ['T2DM', 'E119'],
    ['copd', 'J449'],
    ['lap appy', '0DTJ4ZZ'],
    ['high blood pressure', 'I10'],
  ])('%s means %s', (query, code) => {
    expect(top(query)).toBe(code);
  });

  it('are understood with further words', () => {
    expect(top('copd with exacerbation')).toBe('J441');
    expect(search('ckd stage 4').slice(0, 2)).toContain('N184');
    expect(top('paroxysmal afib')).toBe('I480');
    expect(search('t2dm with ckd').slice(0, 2)).toContain('E1122');
  });

  it('with two meanings find both, the first before the second', () => {
    const found = search('mi');
    expect(found[0]).toBe('I219');
    expect(found.indexOf('I340')).toBeGreaterThan(0);
  });

  it('mean what they say in their own system only', () => {
    expect(search('lap appy', { systems: ['icd10cm'] })).not.toContain('0DTJ4ZZ');
    expect(search('cat scan brain')).toContain('B020ZZZ');
  });
});

describe('misspelled words', () => {
  it.each([
    ['pnuemonia', 'J189'],
    ['pneumona', 'J189'],
    ['pneumoniaa', 'J189'],
    ['pneumonea', 'J189'],
    ['hart failure', 'I509'],
    ['atrial fibrilation', 'I4891'],
    ['apendix resection open', '0DTJ0ZZ'],
    ['ambulence', 'A0428'],
    ['osteoarthritus knee', 'M179'],
  ])('%s is understood', (query, code) => {
    expect(search(query).slice(0, 3)).toContain(code);
  });

  it('may be one in each word', () => {
    expect(search('chornic kidny diseese')).toContain('N189');
    expect(search('myocardail infraction')).toContain('I219');
  });
});

describe('side and encounter', () => {
  it.each([
    ['right knee osteoarthritis', 'M1711', 'M1712'],
    ['osteoarthritis lt knee', 'M1712', 'M1711'],
    ['fracture lower end right radius initial', 'S52501A', 'S52502A'],
    ['fracture lower end radius left subsequent healing', 'S52502D', 'S52502A'],
    ['fracture lower end right radius sequela', 'S52501S', 'S52501A'],
    ['wrist fx right', 'S52501A', 'S52502A'],
    ['wrist rt fx', 'S52501A', 'S52502A'],
    ['artificial knee left', 'Z96652', 'Z96651'],
    ['left knee replacement synthetic', '0SRD0JZ', '0SRC0JZ'],
    ['suicide attempt subsequent', 'T1491XD', 'T1491XA'],
  ])('%s is %s before %s', (query, code, other) => {
    const found = search(query);
    expect(found.slice(0, 2)).toContain(code);
    expect(isBefore(found, code, other)).toBe(true);
  });
});

describe('denial', () => {
  it.each([
    ['hypertensive heart disease with heart failure', 'I110', 'I119'],
    ['hypertensive heart disease without heart failure', 'I119', 'I110'],
    ['calculus gallbladder with obstruction', 'K8021', 'K8020'],
    ['calculus gallbladder without obstruction', 'K8020', 'K8021'],
    ['type 2 diabetes without complications', 'E119', 'E1121'],
    ['ct scan brain without contrast', 'B020ZZZ', 'B0201ZZ'],
    ['ct scan brain w/o contrast', 'B020ZZZ', 'B0201ZZ'],
    ['ct scan brain with contrast', 'B0201ZZ', 'B020ZZZ'],
  ])('%s is %s before %s', (query, code, other) => {
    const found = search(query);
    expect(found).toContain(code);
    expect(isBefore(found, code, other)).toBe(true);
  });
});

describe('filters', () => {
  it('by system', () => {
    expect(search('resection', { systems: ['icd10cm'] })).toEqual([]);
    expect(search('knee', { systems: ['icd10pcs'] }).every((code) => code.startsWith('0SR'))).toBe(true);
    expect(search('E1', { systems: ['hcpcs'] })).not.toContain('E119');
  });

  it('by edition', () => {
    const lists = [
      miniList('icd10cm', 'I509 1 Heart failure, unspecified'),
      miniList('icd10cm', 'I509 1 Heart failure, unspecified', 'FY2025'),
    ];
    const both = codeSearch(lists, miniSynonyms());
    for (const query of ['I50.9', 'heart failure']) {
      expect(
        both
          .search(query, 10)
          .map(({ list }) => list.edition)
          .toSorted(),
      ).toEqual(['FY2025', 'FY2026']);
      expect(both.search(query, 10, { editions: ['FY2025'] }).map(({ list }) => list.edition)).toEqual([
        'FY2025',
      ]);
    }
  });

  it('by chapter', () => {
    const categories = ['I00', 'I99'] as const;
    const found = search('disease', { systems: ['icd10cm'], categories: [...categories] });
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((code) => code.startsWith('I'))).toBe(true);
    expect(search('copd', { categories: [...categories] })).not.toContain('J449');
    expect(search('J44', { categories: [...categories] })).toEqual([]);
    expect(search('osteoarthritis of the knee', { categories: ['M00', 'M17'] })).toContain('M179');
  });

  it('by what may be billed', () => {
    for (const query of ['I50', 'heart failure', 'ambulance terminated', 'chronic kidney disease']) {
      const billable = search(query, { isBillable: true });
      const all = search(query);
      expect(all.length, `"${query}"`).toBeGreaterThan(billable.length);
      expect(all).toEqual(expect.arrayContaining(billable));
    }
    expect(search('C9999', { isBillable: true })).not.toContain('C9999');
    expect(search('C9999')).toContain('C9999');
  });

  it('still find a chapter’s codes where others answer better', () => {
    const better = Array.from({ length: 400 }, (_, at) => `A${String(1000 + at)} 1 Gout`);
    const lists = [miniList('icd10cm', [...better, 'M109 1 Gout of the big toe and ankle joint'].join('\n'))];
    const found = codeSearch(lists, miniSynonyms()).search('gout', 10, { categories: ['M00', 'M99'] });
    expect(found.map(({ row }) => row)).toEqual([400]);
  });
});
