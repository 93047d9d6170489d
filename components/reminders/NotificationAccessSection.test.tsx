// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { renderInDom } from '@/tests/unit/render-in-dom';
import { NotificationAccessSection } from './NotificationAccessSection';

const allow = vi.fn<() => Promise<boolean>>();
const buttonOf = (place: HTMLElement) => place.querySelector('button');
const press = (place: HTMLElement) => act(async () => buttonOf(place)?.click());

beforeEach(() => {
  allow.mockReset();
  browser.permissions.request = allow;
});

it('says when the browser did not allow it, and lets it be asked again', async () => {
  allow.mockResolvedValue(false);
  const place = await renderInDom(<NotificationAccessSection access="not-allowed" />);
  expect(place.querySelector('[role=status]')?.textContent).toBe('');
  await press(place);
  expect(place.querySelector('[role=status]')?.textContent).toMatch(/^The browser did not allow it\./);
  expect(buttonOf(place)?.textContent).toBe('Allow notifications');
  expect(buttonOf(place)?.disabled).toBe(false);
});

it('asks in the click itself, before anything else', async () => {
  allow.mockReturnValue(new Promise<boolean>(() => undefined));
  const place = await renderInDom(<NotificationAccessSection access="not-allowed" />);
  act(() => {
    buttonOf(place)?.click();
    expect(allow).toHaveBeenCalledOnce();
  });
});

it('shows what went wrong with asking', async () => {
  allow.mockRejectedValue(new Error('No window'));
  const place = await renderInDom(<NotificationAccessSection access="not-allowed" />);
  await press(place);
  expect(place.querySelector('[role=alert]')?.textContent).toContain('No window');
});

it('says that the browser or computer blocks them', async () => {
  const place = await renderInDom(<NotificationAccessSection access="blocked" />);
  expect(place.textContent).toContain('switched off in the settings of the browser or the computer');
  expect(buttonOf(place)?.textContent).toBe('Stop notifications');
});
