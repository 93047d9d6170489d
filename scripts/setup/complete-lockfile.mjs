/**
 * @typedef {object} LockedPackage The part of a lockfile's entry that is used here.
 * @property {string} version
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/** `@oxlint/binding-linux-arm64-musl`, `@oxlint-tsgolint/darwin-x64`: the system, the processor, the C library. */
const PLATFORM_PACKAGE = /[/-](android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/;

/**
 * Adds the packages for other systems that npm left out of a lockfile because the registry in use did not have
 * them. Without them `npm ci` refuses the lockfile on that registry, and elsewhere installs tools that cannot
 * run. The added entries have no checksum: npm gets it where such a package is installed. Can go when the npm
 * in use records optional packages that it cannot look up.
 *
 * @param {Lockfile} lockfile Changed in place.
 * @returns {string[]} The names that were added; none for a complete lockfile.
 */
export function completeLockfile({ packages }) {
  const known = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  /** @type {string[]} */
  const added = [];
  for (const { optionalDependencies = {}, dev } of Object.values({ ...packages })) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (known.has(name)) continue;
      const [, os, cpu, abi = ''] = PLATFORM_PACKAGE.exec(name) ?? [];
      if (!os || !cpu)
        throw new Error(`package-lock.json lacks ${name}, whose name tells no system to add it for.`);
      const libc = /^(gnu|musl)/.exec(abi)?.[1];
      const entry = {
        version,
        cpu: [cpu],
        ...(dev && { dev }),
        ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
        optional: true,
        os: [os],
      };
      packages[`node_modules/${name}`] = entry;
      known.add(name);
      added.push(name);
    }
  }
  return added;
}
