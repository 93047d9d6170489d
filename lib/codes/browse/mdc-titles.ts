import type { Fact } from '@/lib/exam/fact';

/** The major diagnostic categories of MS-DRG; the list of the DRGs gives only their numbers. */
export const MDC_TITLES: Fact<Readonly<Record<string, string>>> = {
  source: 'MS-DRG Definitions Manual, MDC headings',
  checkedOn: '2026-11-22',
  confidence: 'B',
  value: {
    '01': 'Nervous system',
    '02': 'Eye',
    '03': 'Ear, nose, mouth and throat',
    '04': 'Respiratory system',
    '05': 'Circulatory system',
    '06': 'Digestive system',
    '07': 'Hepatobiliary system and pancreas',
    '08': 'Musculoskeletal system and connective tissue',
    '09': 'Skin, subcutaneous tissue and breast',
    '10': 'Endocrine, nutritional and metabolic diseases',
    '11': 'Kidney and urinary tract',
    '12': 'Male reproductive system',
    '13': 'Female reproductive system',
    '14': 'Pregnancy, childbirth and the puerperium',
    '15': 'Newborns and neonates with conditions of the perinatal period',
    '16': 'Blood, blood-forming organs and immunologic disorders',
    '17': 'Myeloproliferative diseases and poorly differentiated neoplasms',
    '18': 'Infectious and parasitic diseases',
    '19': 'Mental diseases and disorders',
    '20': 'Alcohol and drug use, and mental disorders induced by them',
    '21': 'Injuries, poisonings and toxic effects of drugs',
    '22': 'Burns',
    '23': 'Factors influencing health status and other contacts',
    '24': 'Multiple significant trauma',
    '25': 'Human immunodeficiency virus infections',
  },
};

/** DRGs without an MDC: transplants, ECMO and others assigned first, and those of patients from several MDCs. */
export const NO_MDC = '';
export const NO_MDC_TITLE = 'No single MDC: assigned before it (pre-MDC), or from several';

/** The name of an MDC; its number alone where it is not known. */
export function mdcTitle(mdc: string): string {
  return mdc === NO_MDC ? NO_MDC_TITLE : (MDC_TITLES.value[mdc] ?? `MDC ${mdc}`);
}
