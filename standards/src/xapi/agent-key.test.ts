import { expect, it } from 'vitest';
import { agentKey } from './agent-key.ts';

it('is the same for every way of writing one identifier', () => {
  expect(agentKey({ mbox: 'mailto:Noor@Example.ORG' })).toBe('mbox:Noor@example.org');
  expect(agentKey({ mbox_sha1sum: 'ABCD' })).toBe('mbox_sha1sum:abcd');
  expect(agentKey({ openid: 'HTTPS://Noor.Example/Me' })).toBe('openid:https://noor.example/Me');
  expect(agentKey({ account: { homePage: 'https://A.example/X', name: 'N' } })).toBe(
    'account:["https://a.example/X","N"]',
  );
});

it('does not depend on names or members', () => {
  const plain = agentKey({ mbox: 'mailto:a@b.example' });
  expect(
    agentKey({ objectType: 'Group', name: 'Team', mbox: 'mailto:a@b.example', member: [] }),
  ).toBe(plain);
});

it('keeps accounts apart whose parts only look alike when joined', () => {
  const one = agentKey({ account: { homePage: 'https://a.example', name: '",b' } });
  const other = agentKey({ account: { homePage: 'https://a.example","', name: 'b' } });
  expect(one).not.toBe(other);
});

it('has no key for a nameless group', () => {
  expect(agentKey({ objectType: 'Group', member: [{ mbox: 'mailto:a@b.example' }] })).toBeNull();
});
