/** Each row: what npm prints, and what it means for the person who waits. The first that matches counts. */
const CAUSES = [
  {
    sign: /\b(ENOTFOUND|EAI_AGAIN)\b/,
    advice:
      "The package registry's address could not be looked up: this machine seems to have no network. " +
      'Connect it (behind a proxy: "npm config set proxy URL" and "npm config set https-proxy URL"), then run the command again.',
  },
  {
    sign: /\b(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    advice:
      'The package registry did not answer. Check the network, the proxy and the firewall, and which registry npm asks ' +
      '("npm config get registry"), then run the command again.',
  },
  {
    sign: /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\b/,
    advice:
      "The package registry's certificate is not trusted here, as behind a company proxy. Give npm the company's " +
      'certificate ("npm config set cafile FILE"), then run the command again.',
  },
  {
    sign: /\b(E404|ETARGET)\b/,
    advice:
      'The package registry does not have one of the packages (named above). If "npm config get registry" names a ' +
      'company mirror, it may be out of date: use another registry, then run the command again.',
  },
  {
    sign: /\b(E401|E403)\b/,
    advice:
      'The package registry refused the request. Log in to it ("npm login") or choose another one ' +
      '("npm config set registry URL"), then run the command again.',
  },
  {
    sign: /\b(EUSAGE|ELOCKVERIFY)\b/,
    advice:
      'package.json and package-lock.json do not agree. After a change of package.json run "npm install" once, then ' +
      '"node scripts/complete-lockfile.mjs", and commit both files.',
  },
  {
    sign: /\b(EACCES|EPERM|EROFS)\b/,
    advice:
      'npm may not write here. Make sure that this folder, its node_modules and the npm cache ' +
      '("npm config get cache") belong to you, then run the command again.',
  },
  {
    sign: /\bENOSPC\b/,
    advice:
      'The disk is full. The dependencies need about 600 MB; free some space, then run the command again.',
  },
];

/**
 * Says why `npm ci` failed and what to do about it.
 *
 * @param {string} output What npm printed.
 * @returns {string}
 */
export function installFailureAdvice(output) {
  const cause = CAUSES.find(({ sign }) => sign.test(output));
  return cause?.advice ?? 'npm says above what went wrong. Put it right, then run the command again.';
}
