/** Where a fact comes from: G the guide, A AHIMA / CMS / AMA text, B a dated third party, C inferred, M unverified. */
export type Confidence = 'G' | 'A' | 'B' | 'C' | 'M';

/** A fact about exams, fees or CEUs: never a bare constant in code. `checkedOn` is an ISO date. */
export type Fact<T> = {
  value: T;
  source: string;
  checkedOn: string;
  confidence: Confidence;
};
