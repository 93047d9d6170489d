import { useEffect, useState } from 'react';
import { readSettings, watchSettings, type Settings } from '@/lib/settings/settings';

/** The settings, kept up to date; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
