import { useEffect, useState } from 'react';
import { readSettings, watchSettings, type Settings } from '@/lib/settings/settings';

/** The settings, kept up to date; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readSettings().then(setSettings, setError);
    return watchSettings(setSettings);
  }, []);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return settings;
}
