import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Preferences = { extensions?: { settings?: Record<string, Record<string, unknown>> } };

/**
 * Writes into a closed profile that the user once granted `hosts` (match patterns) and `apis` (`notifications`) to the
 * extension.
 * `permissions.contains()` stays false, but the next `permissions.request()` from a click is granted without a
 * prompt, which a headless browser could not show. Throws when the profile does not know the extension:
 * it must have run there once.
 */
export async function seedGrantedHosts(
  profileDir: string,
  extensionId: string,
  hosts: readonly string[],
  apis: readonly string[] = [],
): Promise<void> {
  const file = join(profileDir, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
  const entry = preferences.extensions?.settings?.[extensionId];
  if (!entry) throw new Error(`The profile ${profileDir} does not know the extension ${extensionId}.`);
  entry['runtime_granted_permissions'] = {
    api: apis,
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: [],
  };
  await writeFile(file, JSON.stringify(preferences));
}
