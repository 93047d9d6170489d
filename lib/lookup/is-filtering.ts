import type { CodeFilters } from '@/lib/codes/search/search-codes';

/** Whether any filter is set: then only codes are looked for. */
export function isFiltering(filters: CodeFilters = {}): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== false);
}
