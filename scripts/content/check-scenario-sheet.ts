import type { Scenario } from '@/lib/scenario/scenario';
import type { Report } from './problem';

type Sheet = Pick<Scenario, 'expected' | 'traps' | 'order' | 'mayAlsoBePrincipal'>;

/** Whether the parts of a sheet fit together: quotes stand in the record, and codes refer to codes that are there. */
export function checkScenarioSheet(
  { expected, traps, order, mayAlsoBePrincipal }: Sheet,
  { documents }: Pick<Scenario, 'documents'>,
  report: Report,
): void {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const wanted = new Set(expected.map(({ code }) => code));
  for (const [at, { code, support, alternates, poa }] of expected.entries()) {
    for (const [place, { document, quote }] of support.entries()) {
      const text = texts.get(document);
      if (text === undefined)
        report(`expected.${at}.support.${place}`, `There is no document "${document}".`);
      else if (!text.includes(quote))
        report(`expected.${at}.support.${place}.quote`, `"${quote}" does not stand in ${document}.`);
    }
    const others = alternates.map((each) => each.code);
    for (const [place, other] of others.entries()) {
      const path = `expected.${at}.alternates.${place}.code`;
      if (other === code) report(path, `${other} is the expected code itself.`);
      else if (others.indexOf(other) !== place) report(path, `${other} is there twice.`);
    }
    if (poa && new Set(poa).size < poa.length) report(`expected.${at}.poa`, 'An indicator is there twice.');
    // The same procedure may be expected several times (PCS B3.2), a diagnosis never.
    if (poa && expected.findIndex((each) => each.code === code) !== at)
      report(`expected.${at}.code`, `${code} is expected twice.`);
  }
  const accepted = new Set(
    expected.flatMap(({ code, alternates }) => [code, ...alternates.map((each) => each.code)]),
  );
  for (const [at, { code }] of traps.entries()) {
    if (accepted.has(code))
      report(`traps.${at}.code`, `${code} is expected or accepted: it cannot be a trap.`);
    if (traps.findIndex((each) => each.code === code) !== at)
      report(`traps.${at}.code`, `${code} is a trap twice.`);
  }
  checkOrder({ expected, order }, report);
  const first = expected.find(({ role }) => role === 'principal' || role === 'first-listed');
  for (const [at, code] of mayAlsoBePrincipal.entries()) {
    const path = `mayAlsoBePrincipal.${at}`;
    const found = expected.find((each) => each.code === code);
    if (!wanted.has(code)) report(path, `${code} is not among the expected codes.`);
    else if (found?.system !== 'icd10cm') report(path, `${code} is no diagnosis.`);
    else if (code === first?.code) report(path, `${code} is already the one in the first place.`);
  }
}

function checkOrder({ expected, order }: Pick<Sheet, 'expected' | 'order'>, report: Report): void {
  const systemOf = new Map(expected.map(({ code, system }) => [code, system]));
  for (const [at, { first, second }] of order.entries()) {
    for (const [part, code] of [
      ['first', first],
      ['second', second],
    ] as const) {
      if (!systemOf.has(code)) report(`order.${at}.${part}`, `${code} is not among the expected codes.`);
    }
    const [above, below] = [systemOf.get(first), systemOf.get(second)];
    if (first === second) report(`order.${at}`, 'A code cannot stand above itself.');
    else if (above && below && (above === 'icd10cm') !== (below === 'icd10cm'))
      report(`order.${at}`, 'A diagnosis and a procedure have no order.');
    if (order.some((other) => other.first === second && other.second === first))
      report(`order.${at}`, `${first} and ${second} are asked for in both orders.`);
  }
}
