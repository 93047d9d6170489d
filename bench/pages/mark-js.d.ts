declare module 'mark.js' {
  type Options = { accuracy: 'exactly'; separateWordSearch: boolean; acrossElements: boolean };
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: Options): void;
  }
}
