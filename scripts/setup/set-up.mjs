import { installDependencies } from './install-dependencies.mjs';
import { prepareTypes } from './prepare-types.mjs';

/** Makes a fresh clone ready for builds and tests; does nothing that was done before. Throws a SetUpError. */
export async function setUp() {
  await installDependencies();
  await prepareTypes();
}
