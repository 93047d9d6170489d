import { describe, expect, it } from 'vitest';
import { codingNote, evidenceOfNote, groupOfNote, isCodersWord, ROLE, wordRole } from './word-role';

describe('what a word says', () => {
  it.each([
    ['coding', 1.5],
    ['likely', 0.4],
    ['insurance', 0.4],
    ['medical', 0.2],
    ['everyday', 0.2],
  ] as const)('is read as it was written: %s, %d, beside its roles', (group, evidence) => {
    const role = wordRole(group, evidence) | ROLE.code | ROLE.otherAfter;
    const note = codingNote(role);
    expect(note).toBeLessThan(256);
    expect([groupOfNote(note), evidenceOfNote(note)]).toEqual([group, evidence]);
    expect(isCodersWord(role)).toBe(group === 'coding' || group === 'likely');
    expect(role & 63).toBe(ROLE.code | ROLE.otherAfter);
  });

  it('is nothing about its text where it has roles only', () => {
    expect(codingNote(ROLE.drg | ROLE.code)).toBe(0);
    expect(isCodersWord(ROLE.drg)).toBe(false);
  });
});
