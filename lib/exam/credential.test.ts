import { expect, it } from 'vitest';
import { BLUEPRINTS } from './blueprint';
import { CREDENTIALS } from './credential';

it.each(Object.entries(CREDENTIALS))(
  'the credential %s has a blueprint of its own name',
  (id, credential) => {
    const found = BLUEPRINTS.find((each) => each.id === credential.blueprint);
    expect(found?.title.startsWith(credential.title)).toBe(true);
    expect(credential.title.toLowerCase()).toBe(id);
  },
);
