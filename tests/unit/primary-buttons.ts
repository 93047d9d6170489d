/** What the buttons say that look like the one to press. */
export function primaryButtons(place: ParentNode): string[] {
  return [...place.querySelectorAll('button')]
    .filter(({ className }) => className.split(' ').some((name) => name.includes('primary')))
    .map(({ textContent }) => textContent ?? '');
}
