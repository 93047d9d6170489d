import { describe, expect, it } from 'vitest';
import { blueprint } from './blueprint';
import { examForm } from './exam-form';

describe('examForm', () => {
  it.each([
    ['ccs-2026', 'full', { places: 107, scenarios: 7, unscored: 10, minutes: 240 }],
    ['ccs-2026', 'half', { places: 54, scenarios: 4, unscored: 5, minutes: 120 }],
    ['ccs-2026', 'quarter', { places: 27, scenarios: 2, unscored: 3, minutes: 60 }],
    ['ccs-guide', 'full', { places: 108, scenarios: 7, unscored: 0, minutes: 240 }],
    ['cca-2024', 'full', { places: 105, scenarios: 0, unscored: 15, minutes: 120 }],
    ['cca-2024', 'half', { places: 53, scenarios: 0, unscored: 8, minutes: 60 }],
    ['cca-2024', 'quarter', { places: 26, scenarios: 0, unscored: 4, minutes: 30 }],
  ] as const)('of %s, %s', (id, size, form) => {
    expect(examForm(blueprint(id), size)).toEqual(form);
  });
});
