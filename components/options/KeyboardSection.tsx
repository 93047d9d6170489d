import { useEffect, useState } from 'react';
import { browser, type Browser } from 'wxt/browser';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { openKeySettings } from '@/lib/platform/key-settings';
import styles from './KeyboardSection.module.css';
import { Section } from './Section';

const WHERE = import.meta.env.FIREFOX
  ? 'Firefox keeps them under Add-ons and themes: the gear, then “Manage Extension Shortcuts”.'
  : import.meta.env.EDGE
    ? 'Edge keeps them on a page of its own: edge://extensions/shortcuts.'
    : 'Chrome keeps them on a page of its own: chrome://extensions/shortcuts.';

/** The commands in the order of the list; what the browser adds of its own comes after them. */
const ORDER = ['open-side-panel', 'flag-page', 'next-page-term', 'previous-page-term', 'pause-flagging'];

/** The keys that work on every page, as they are in force now, and the way to where the browser lets one change them. */
export function KeyboardSection() {
  const commands = useCommands();
  const { error, run } = useAction();
  return (
    <Section
      title="Keys on every page"
      lead={`They belong to the browser, which lets you change them. ${WHERE}`}
    >
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">What it does</th>
            <th scope="col">Keys</th>
          </tr>
        </thead>
        <tbody>
          {commands?.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{description || 'Open the popup'}</th>
              <td>
                {shortcut ? <kbd>{shortcut}</kbd> : <span className={styles['none']}>No keys yet</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button onClick={() => run(openKeySettings)}>Change the keys</Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}

/** Read again whenever the reader comes back to the page: no event tells of a change. */
function useCommands(): Browser.commands.Command[] | undefined {
  const [commands, setCommands] = useState<Browser.commands.Command[]>();
  useEffect(() => {
    const refresh = () => void browser.commands.getAll().then((all) => setCommands(all.toSorted(inOrder)));
    refresh();
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);
  return commands;
}

function inOrder(a: Browser.commands.Command, b: Browser.commands.Command): number {
  const placeOf = ({ name = '' }: Browser.commands.Command) =>
    ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
  return placeOf(a) - placeOf(b);
}
