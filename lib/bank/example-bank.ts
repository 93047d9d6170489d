import type { Item } from './item';
import { ownItem, ownItemSchema } from './own-item';
import { writeBankJson, writeBankTable } from './write-bank';

/** Two questions to start from: one with one right answer, one with two. */
function exampleItems(): Item[] {
  const examples = [
    {
      id: 'example-1',
      topics: ['poa'],
      difficulty: 2,
      stem: 'A pressure ulcer is first seen on the fourth day of the stay, and the provider says that it arose here. Which POA indicator is reported?',
      options: [
        { id: 'a', text: 'Y', rationale: 'It was not there on admission.' },
        { id: 'b', text: 'N', rationale: 'It arose during the stay.' },
        { id: 'c', text: 'U', rationale: 'The provider says when it arose.' },
        { id: 'd', text: 'W', rationale: 'The provider was able to tell.' },
      ],
      key: ['b'],
      explanation: 'N stands for a condition that was not present at the time of the inpatient admission.',
      references: [{ source: 'ICD-10-CM Official Guidelines, Appendix I' }],
    },
    {
      id: 'example-2',
      topics: ['pcs-root-operations'],
      stem: 'Which root operations take out some or all of a body part? Select TWO.',
      options: [
        { id: 'a', text: 'Excision' },
        { id: 'b', text: 'Extirpation' },
        { id: 'c', text: 'Resection' },
        { id: 'd', text: 'Drainage' },
      ],
      key: ['a', 'c'],
      explanation:
        'Excision takes out a portion, resection all of a body part. Extirpation takes solid matter, drainage fluid.',
    },
  ];
  return examples.map((example) => ownItem(ownItemSchema.parse(example), 'cm-general'));
}

/** A bank file to start from, as `readBankJson` reads it. */
export function exampleJson(): string {
  return writeBankJson('My questions', exampleItems());
}

/** A table to start from, as `readBankTable` reads it; with the mark by which spreadsheets know UTF-8. */
export function exampleTable(): string {
  return `\uFEFF${writeBankTable(exampleItems())}`;
}
