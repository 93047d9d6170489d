import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A fingerprint of texts, to tell whether something was made from the same ones.
 *
 * @param {readonly (string | Uint8Array)[]} parts
 * @returns {string} Hexadecimal SHA-256.
 */
export function fingerprint(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} value
 * @returns {boolean} True when the file holds exactly this stamp.
 */
export function hasStamp(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
