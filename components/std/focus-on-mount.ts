/** A `ref` that moves the focus to the element when it appears, so that keyboard and screen reader go on from there. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
