type HasOptions<Option> = { options: readonly Option[] };

/**
 * The options of an item in the order that the session drew. An update of the content during a quiz may have changed
 * the options: what the order does not know comes last, and what is gone is left out, so that the key is always shown.
 */
export function shownOptions<Option extends { id: string }>(
  item: HasOptions<Option>,
  order: readonly string[],
): Option[] {
  const known = order.flatMap((id) => item.options.find((option) => option.id === id) ?? []);
  return [...known, ...item.options.filter((option) => !order.includes(option.id))];
}
