// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockOf, elementKind, keepsLineBreaks, type KnownKinds } from './element-kind';

function element(html: string): Element {
  document.body.innerHTML = html;
  const [first] = document.body.children;
  if (!first) throw new Error(`No element in ${html}.`);
  return first;
}

describe('elementKind', () => {
  it.each([
    ['<b>x</b>', 'inline'],
    ['<span>x</span>', 'inline'],
    ['<span style="display: block">x</span>', 'block'],
    ['<div style="display: inline">x</div>', 'inline'],
    ['<div style="display: contents">x</div>', 'inline'],
    ['<span style="display: inline-flex">x</span>', 'block'],
    ['<p>x</p>', 'block'],
    ['<x-card style="display: block">x</x-card>', 'block'],
    ['<sub>x</sub>', 'block'],
    ['<input>', 'skipped'],
    ['<template>x</template>', 'skipped'],
    ['<p contenteditable="">x</p>', 'skipped'],
    ['<p contenteditable="false">x</p>', 'block'],
    ['<p aria-hidden="true">x</p>', 'skipped'],
    ['<p style="display: none">x</p>', 'hidden'],
    ['<p style="visibility: hidden">x</p>', 'hidden'],
  ])('%s is %s', (html, kind) => {
    expect(elementKind(element(html))).toBe(kind);
  });
});

describe('blockOf', () => {
  it('climbs through inline elements only', () => {
    const block = element('<p>a <b>b</b><code><i>c</i></code></p>');
    const [bold, code] = block.children;
    const kinds: KnownKinds = new WeakMap([[block, 'open']]);
    if (!bold || !code) throw new Error('The page is not as written.');
    expect(blockOf(bold, kinds)).toBe(block);
    expect(blockOf(block, new WeakMap())).toBeUndefined();
    expect(blockOf(bold.firstChild ?? bold, kinds)).toBe(block);
    expect(blockOf(code.firstChild ?? code, kinds)).toBeUndefined();
    expect(blockOf(document, kinds)).toBeUndefined();
  });
});

describe('keepsLineBreaks', () => {
  it.each([
    ['pre-wrap', true],
    ['pre-line', true],
    ['break-spaces', true],
    ['normal', false],
    ['nowrap', false],
  ])('white-space %s: %s', (value, keeps) => {
    expect(keepsLineBreaks(element(`<p style="white-space: ${value}">x</p>`))).toBe(keeps);
  });
});
