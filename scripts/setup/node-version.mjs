// Read by every Node that knows modules: nothing here may need a newer one.

const NEEDED_MAJOR = 20;
const NEEDED_MINOR = 19;

/**
 * Says what is wrong with a version of Node and what to do, or nothing when it is new enough.
 *
 * @param {string} version As in `process.versions.node`, for example `20.19.4`.
 * @returns {string | undefined}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR)) return undefined;
  return (
    `CCS Companion needs Node ${NEEDED_MAJOR}.${NEEDED_MINOR} or newer; this is Node ${version}.\n` +
    'Install a current release from https://nodejs.org (or with your version manager, for example "nvm install 22"), ' +
    'then run the command again.'
  );
}
