import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { embeddedRevision } from './scripts/build/embedded-revision';
import { leaveOutCptBank } from './scripts/build/leave-out-cpt-bank';
import { packSynonymFiles } from './scripts/build/pack-synonym-files';

const isWithoutCpt = process.env.CCS_WITHOUT_CPT === '1';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  imports: false,
  vite: () => ({
    define: { 'import.meta.env.CCS_CODE_SETS': JSON.stringify(embeddedRevision()) },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': join(import.meta.dirname, 'lib/platform/content-context.ts'),
      },
    },
  }),
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'components/brand/icon.svg', developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: 'CCS Companion',
    short_name: 'CCS Companion',
    description:
      'Study for the CCS exam while you browse: quizzes, coding terms, look-ups and CEU records, all on your device.',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting', 'alarms'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'ccs' },
    action: { default_title: 'CCS Companion' },
    // Keys that Chrome keeps for itself are not given to an extension: Alt+Shift with A, B, C, N, P, R, T, W, X or Z.
    commands: {
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Open the side panel',
      },
      'next-page-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Show the card of the next flagged term on this page',
      },
      'previous-page-term': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Show the card of the previous flagged term on this page',
      },
      'flag-page': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: 'Flag the terms on this page, or stop flagging them',
      },
      // Browsers take four suggestions at most: the user may give these their keys.
      'look-up-selection': {
        description: 'Look up the text selected on this page',
      },
      'pause-flagging': {
        description: 'Pause flagging on all pages, or resume it',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'ccs-companion@ccs-companion.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      if (isWithoutCpt) leaveOutCptBank(files);
      packSynonymFiles(files, join(wxt.config.wxtDir, 'synonyms.bin'));
    },
  },
});
