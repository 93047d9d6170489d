const path = require('node:path');

/** How dependency-cruiser finds `@/...`: it reads no `paths` from a tsconfig without `baseUrl`, which TypeScript 6 drops. */
module.exports = {
  resolve: {
    alias: { '@': path.resolve(__dirname, '../..') },
    extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
  },
};
