import { expect, test } from 'vitest';
import { installFailureAdvice } from './install-failure.mjs';

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to https://registry.example failed', 'no network'],
  ['npm error code EAI_AGAIN', 'no network'],
  ['npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED', 'did not answer'],
  ['npm error code ETIMEDOUT', 'did not answer'],
  ['npm error code ERR_SOCKET_TIMEOUT', 'did not answer'],
  [
    "npm error code E404\nnpm error 404  'wxt@0.0.1' is not in this registry.",
    'does not have one of the packages',
  ],
  [
    'npm error code ETARGET\nnpm error notarget No matching version found',
    'does not have one of the packages',
  ],
  ['npm error code E401', 'refused the request'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate is not trusted'],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install', 'do not agree'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'may not write here'],
  ['npm error nospc ENOSPC: no space left on device', 'disk is full'],
  ['npm error code ESOMETHING', 'npm says above'],
])('%j is explained: %s', (output, advice) => {
  expect(installFailureAdvice(output)).toContain(advice);
});
