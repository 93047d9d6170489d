/** The layers of docs/ARCHITECTURE.md as rules: std <- domain <- adapters <- components <- entrypoints. */
const ADAPTERS = '^lib/(db|settings|page|sync|platform|messages|mirror)/';
const TEST = '\\.test\\.tsx?$|^tests/|^lib/.*/testing/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'std-stands-alone',
      severity: 'error',
      from: { path: '^lib/std/', pathNot: TEST },
      to: { path: '^(lib/(?!std/)|components/|entrypoints/)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Domain modules know no adapter, no component, no browser API.',
      severity: 'error',
      from: { path: '^lib/(?!std/|db/|settings/|page/|sync/|platform/|messages/|mirror/)', pathNot: TEST },
      to: {
        path: `${ADAPTERS}|^components/|^entrypoints/|node_modules/(wxt|dexie|react|react-dom|@webext-core)/`,
      },
    },
    {
      name: 'lib-knows-no-component',
      severity: 'error',
      from: { path: '^lib/', pathNot: TEST },
      to: { path: '^(components|entrypoints)/' },
    },
    {
      name: 'components-know-no-entrypoint',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'content-script-stays-small',
      comment: 'No React, Dexie or Zod on web pages, even transitively.',
      severity: 'error',
      from: { path: '^entrypoints/.*\\.content/' },
      to: { path: 'node_modules/(react|react-dom|dexie|dexie-react-hooks|zod)/', reachable: true },
    },
    {
      name: 'product-does-not-import-tooling',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
      to: { path: '^(scripts|tests|bench)/|\\.\\./shared' },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(wxt|@wxt-dev)/|node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    exclude: { path: '^(\\.output|\\.wxt)/' },
  },
};
